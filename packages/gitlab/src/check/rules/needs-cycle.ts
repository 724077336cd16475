import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import type { DocumentView, JobView } from '../document-view.js';

/** What the message of `gitlab/needs-cycle` needs. */
export interface NeedsCycleArguments {
  readonly 'gitlab/needs-cycle': { readonly cycle: readonly string[] };
}

/** The code about jobs that wait for each other. */
export const needsCycleCatalog: Catalog<NeedsCycleArguments> = {
  'gitlab/needs-cycle': {
    severity: 'error',
    summary: 'Jobs need each other',
    why: 'GitLab refuses the whole file: "The pipeline has circular dependencies". Neither its JSON schema nor gitlab-ci-local notices.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ cycle }) => `jobs need each other: ${cycle.map((name) => `\`${name}\``).join(' → ')}`,
    hint: () => 'remove one of these needs',
  },
};

/** Finds circles of needs, each once, a job that needs itself among them. */
export function needsCycle({ jobs }: DocumentView): readonly Diagnostic[] {
  const done = new Set<string>();
  return [...jobs.keys()].flatMap((name) => {
    const cycle = findCycle(name, jobs, [], done);
    const [first = name] = cycle ?? [];
    return cycle === undefined
      ? []
      : [diagnose(needsCycleCatalog, 'gitlab/needs-cycle', { cycle }, { path: [first, 'needs'] })];
  });
}

/** Follows needs depth first. A job that was left is in no circle that has not been found. */
function findCycle(
  name: string,
  jobs: ReadonlyMap<string, JobView>,
  trail: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  const start = trail.indexOf(name);
  if (start !== -1) return [...trail.slice(start), name];
  if (done.has(name)) return undefined;
  for (const need of localNeeds(jobs.get(name)?.job.needs)) {
    const cycle = findCycle(need.job, jobs, [...trail, name], done);
    if (cycle !== undefined) {
      done.add(name);
      return cycle;
    }
  }
  done.add(name);
  return undefined;
}
