import type { Catalog } from '@dtekit/core/provider';

/** What the messages about jobs that wait for other jobs need. */
export interface NeedsCatalogArguments {
  readonly 'gitlab/agents-not-parallel': {
    readonly agents: string;
    readonly coordinator: string;
    /** Whether the agents wait for the coordinator; where not, it waits for them. */
    readonly isLater: boolean;
  };
  readonly 'gitlab/undefined-need': {
    readonly job: string;
    readonly need: string;
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/duplicate-needs': { readonly job: string; readonly need: string };
  readonly 'gitlab/later-need': {
    readonly job: string;
    readonly stage: string;
    readonly need: string;
    readonly needStage: string;
  };
  readonly 'gitlab/needs-cycle': { readonly cycle: readonly string[] };
  readonly 'gitlab/too-many-needs': { readonly job: string; readonly count: number };
  readonly 'gitlab/undefined-dependency': { readonly job: string; readonly dependency: string };
  readonly 'gitlab/dependency-not-needed': { readonly job: string; readonly dependency: string };
}

/** The codes about jobs that wait for other jobs. */
export const needsCatalog: Catalog<NeedsCatalogArguments> = {
  'gitlab/agents-not-parallel': {
    severity: 'error',
    summary: 'The agents do not run beside the coordinator',
    why: 'A job waits for its `needs` or, without any, for all earlier stages. A coordinator and agents of which one side waits for the other never meet: each of them waits for its timeout.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs', 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: ({ agents, coordinator, isLater }) =>
      isLater
        ? `\`${agents}\` starts after coordinator \`${coordinator}\` has ended`
        : `coordinator \`${coordinator}\` starts after agents \`${agents}\` have ended`,
    hint: () => 'put coordinator and agents into one stage, and give them the same `needs`',
  },
  'gitlab/undefined-need': {
    severity: 'error',
    summary: 'A job needs a job that does not exist',
    why: 'GitLab refuses the whole file: "undefined need". A need that says `optional: true` may be missing. Hidden jobs cannot be needed.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, need }) => `\`${job}\` needs \`${need}\`, which is no job`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'name a job of this file, or remove the need' : `write \`${suggestion}\``,
  },
  'gitlab/duplicate-needs': {
    severity: 'error',
    summary: 'A job lists a need twice',
    why: 'GitLab refuses the whole file: "has the following needs duplicated". Neither its JSON schema nor gitlab-ci-local notices.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, need }) => `\`${job}\` needs \`${need}\` twice`,
    hint: () => 'remove one of the two',
  },
  'gitlab/later-need': {
    severity: 'error',
    summary: 'A job needs a job of a later stage',
    why: 'GitLab refuses the whole file: a need "is not defined in current or prior stages".',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, stage, need, needStage }) =>
      `\`${job}\` in the stage \`${stage}\` needs \`${need}\`, which runs later, in \`${needStage}\``,
    hint: () => 'move one of the two jobs to another stage, or remove the need',
  },
  'gitlab/needs-cycle': {
    severity: 'error',
    summary: 'Jobs need each other',
    why: 'GitLab refuses the whole file: "The pipeline has circular dependencies". Neither its JSON schema nor gitlab-ci-local notices.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ cycle }) => `jobs need each other: ${cycle.map((name) => `\`${name}\``).join(' → ')}`,
    hint: () => 'remove one of these needs',
  },
  'gitlab/too-many-needs': {
    severity: 'error',
    summary: 'A job has more needs than GitLab takes',
    why: 'One job can need 50 others, and a job with `parallel: N` counts as N. Only the attempt to start the pipeline tells. Administrators of a self-managed GitLab can change the limit.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs', 'https://docs.gitlab.com/administration/cicd/limits/'],
    message: ({ job, count }) => `\`${job}\` needs ${count} jobs, and GitLab allows 50`,
    hint: () => 'remove `needs` and put the job in a later stage: it then waits for all jobs before it',
  },
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
