import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { dteGroups } from './view/dte-groups.js';
import { groupedBy } from './view/grouped-by.js';
import { relatedJobs } from './view/related-jobs.js';
import { shellAssignmentsIn } from './view/shell-assignments.js';

/**
 * A run whose execution id was used before is taken for the earlier one, which is closed: its agents stop at once
 * (https://nx.dev/docs/kb/ci-execution-failed). An id made of the commit alone is used again by every rerun.
 */
export const execIdNotUnique: PlanRule = {
  code: 'dte/exec-id-not-unique',
  check: (plan) =>
    dteGroups(plan).flatMap(({ coordinators, agents }) =>
      ['NX_CI_EXECUTION_ID', 'NX_RUN_GROUP'].flatMap((variable) =>
        checkVariable(variable, [...coordinators, ...agents]),
      ),
    ),
};

function checkVariable(variable: string, jobs: readonly PlanJob[]): readonly Diagnostic[] {
  const repeated = jobs.flatMap((job) => repeatedValuesOf(job, variable));
  return [...groupedBy(repeated, ({ text }) => text).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { path, text, cause } = first;
    const place = {
      path,
      related: relatedJobs(
        others.map(({ job }) => job),
        'the same value is set here',
      ),
      // One run per commit is the usual case, in which such an id does work.
      severity: cause === 'commit' ? ('warning' as const) : undefined,
    };
    return [diagnose(dteCatalog, 'dte/exec-id-not-unique', { variable, value: text, cause }, place)];
  });
}

interface RepeatedValue {
  readonly job: PlanJob;
  readonly text: string;
  /** Why two runs get the same value. */
  readonly cause: 'constant' | 'commit';
  readonly path: Path;
}

/** What the environment says, or else the only line that sets the variable. */
function repeatedValuesOf(job: PlanJob, variable: string): readonly RepeatedValue[] {
  const value = job.env.get(variable);
  const lines = shellAssignmentsIn(job.steps).filter(
    ({ name, branches }) => name === variable && branches.length === 0,
  );
  const [line] = lines.length === 1 ? lines : [];
  const { text, path } =
    value === undefined
      ? { text: line?.value, path: line?.path ?? [] }
      : { text: textOf(value), path: [...job.origin.path, 'env', variable] };
  if (text === undefined || text === '') return [];
  if (value?.kind === 'text' || !/[$`<]/.test(text)) return [{ job, text, cause: 'constant', path }];
  return commitExpression.test(text.trim()) ? [{ job, text, cause: 'commit', path }] : [];
}

function textOf(value: PlanEnvValue): string | undefined {
  return value.kind === 'text' || value.kind === 'expression' ? value.text : undefined;
}

/** An expression that is nothing but the commit, in the words of any provider. */
const commitExpression = /^(?:<<\s*)?\$?\{?[\w.]*(?:SHA1?|COMMIT|revision)\}?(?:\s*>>)?$/i;
