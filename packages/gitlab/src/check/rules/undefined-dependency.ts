import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import type { DocumentView } from '../document-view.js';
import { instanceNames } from '../instances.js';

/** What the messages about `dependencies` need. */
export interface UndefinedDependencyArguments {
  readonly 'gitlab/undefined-dependency': { readonly job: string; readonly dependency: string };
  readonly 'gitlab/dependency-not-needed': { readonly job: string; readonly dependency: string };
}

/** The codes about jobs that artifacts are taken from. */
export const undefinedDependencyCatalog: Catalog<UndefinedDependencyArguments> = {
  'gitlab/undefined-dependency': {
    severity: 'error',
    summary: 'A job takes artifacts from a job that does not exist',
    why: 'GitLab refuses the whole file: "undefined dependency".',
    sources: ['https://docs.gitlab.com/ci/yaml/#dependencies'],
    message: ({ job, dependency }) => `\`${job}\` takes artifacts from \`${dependency}\`, which is no job`,
    hint: () => 'name a job of this file in `dependencies`, or remove it there',
  },
  'gitlab/dependency-not-needed': {
    severity: 'error',
    summary: 'A job takes artifacts from a job that it does not wait for',
    why: 'A job with `needs` starts when those have ended, so its `dependencies` must be among them. GitLab refuses the whole file: "should be part of needs".',
    sources: ['https://docs.gitlab.com/ci/yaml/#dependencies'],
    message: ({ job, dependency }) =>
      `\`${job}\` takes artifacts from \`${dependency}\`, which its \`needs\` leave out`,
    hint: ({ dependency }) => `add \`${dependency}\` to \`needs\`, or remove \`dependencies\``,
  },
};

/** Finds dependencies that are no jobs, and those outside of the job's needs. */
export function undefinedDependency(view: DocumentView): readonly Diagnostic[] {
  return [...view.jobs.values()].flatMap(({ name, job }) => {
    const needed = localNeeds(job.needs).map((need) => need.job);
    return (job.dependencies ?? []).flatMap((dependency, index) => {
      const values = { job: name, dependency };
      const place = { path: [name, 'dependencies', index] };
      const isKnown = view.jobs.has(dependency) || instanceNames(view).has(dependency);
      if (view.isWhole && !isKnown) {
        return [diagnose(undefinedDependencyCatalog, 'gitlab/undefined-dependency', values, place)];
      }
      if (needed.length === 0 || needed.includes(dependency)) return [];
      return [diagnose(undefinedDependencyCatalog, 'gitlab/dependency-not-needed', values, place)];
    });
  });
}
