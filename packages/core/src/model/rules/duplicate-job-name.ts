import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import { coordinatorName, poolName } from '../../plan/job-names.js';
import type { OtherJobInput } from '../job.js';
import type { Pipeline } from '../pipeline.js';
import type { CoordinatorInput, PoolInput } from '../role.js';
import { isSameName, repetitionsIn } from './duplicates.js';
import type { ModelRule } from './model-rule.js';
import { type DistributedGroup, groupsOf, itemsOf, type Placed, presentAt } from './places.js';

/** All jobs of a file have different names, also those that dtekit names. */
export const duplicateJobName: ModelRule = {
  code: 'model/duplicate-name',
  check(pipeline) {
    return repetitionsIn(jobsIn(pipeline), clash).map(({ first, repeated }): Diagnostic => {
      const name = showText(repeated.value.name);
      const values = { what: 'jobs', name, advice: 'give each a `name` of its own, or each pool its own `label`' };
      const related = [{ message: 'the first one is here', path: first.path }];
      return diagnose(modelMeaningCatalog, 'model/duplicate-name', values, { path: repeated.path, related });
    });
  },
};

interface NamedJob {
  readonly name: string;
  /** The only provider whose file has the job; absent for all. */
  readonly provider?: string;
  /** What dtekit made the name of; absent where the team named the job. */
  readonly madeOf?: { readonly group: DistributedGroup; readonly label: string | undefined };
}

function clash(first: NamedJob, later: NamedJob): boolean {
  if (!isSameName(first.name, later.name) || isToldElsewhere(first, later)) return false;
  return first.provider === undefined || later.provider === undefined || first.provider === later.provider;
}

/** Two groups of one name, and two pools of one group and label, are told as such. */
function isToldElsewhere({ madeOf: first }: NamedJob, { madeOf: later }: NamedJob): boolean {
  if (first === undefined || later === undefined || first.group.name !== later.group.name) return false;
  return first.group !== later.group || (first.label !== undefined && first.label === later.label);
}

function jobsIn(pipeline: Pipeline): readonly Placed<NamedJob>[] {
  const others = presentAt(['jobs'], pipeline.jobs).flatMap(itemsOf).map(otherJob);
  return [...groupsOf(pipeline).flatMap(distributedJobs), ...others];
}

function distributedJobs(group: DistributedGroup): readonly Placed<NamedJob>[] {
  const { coordinator, pools } = group;
  return [
    distributedJob(coordinator, coordinatorName(group.name, coordinator.value), { group, label: undefined }),
    ...pools.map((pool) => distributedJob(pool, poolName(group.name, pool.value), { group, label: pool.value.label })),
  ];
}

function distributedJob(
  { path, value }: Placed<CoordinatorInput | PoolInput>,
  name: string,
  madeOf: NonNullable<NamedJob['madeOf']>,
): Placed<NamedJob> {
  return value.name === undefined ? { path, value: { name, madeOf } } : { path: [...path, 'name'], value: { name } };
}

function otherJob({ path, value }: Placed<OtherJobInput>): Placed<NamedJob> {
  const provider = value.kind === 'native-job' ? { provider: value.provider } : {};
  return { path: [...path, 'name'], value: { name: value.name, ...provider } };
}
