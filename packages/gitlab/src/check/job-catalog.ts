import type { Catalog } from '@dtekit/core/provider';

/** What the messages about what a job is and has need. */
export interface JobCatalogArguments {
  readonly 'gitlab/job-without-script': { readonly job: string };
  readonly 'gitlab/unknown-job-key': {
    readonly section: string;
    readonly key: string;
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/parallel-out-of-range': { readonly section: string; readonly count: number };
  readonly 'gitlab/retry-out-of-range': { readonly section: string; readonly retries: number };
  readonly 'gitlab/bad-duration': { readonly section: string; readonly key: string; readonly text: string };
  readonly 'gitlab/variable-value': { readonly variable: string; readonly found: string };
  readonly 'gitlab/bad-stop-job': { readonly job: string; readonly stopJob: string; readonly problem: string };
  readonly 'gitlab/shared-resource-group': { readonly job: string; readonly group: string };
  readonly 'gitlab/too-many-caches': { readonly section: string; readonly count: number };
  readonly 'gitlab/too-many-cache-key-files': { readonly section: string; readonly count: number };
  readonly 'gitlab/cache-outside-project': { readonly section: string; readonly folder: string };
}

/** The codes about what a job is and has. */
export const jobCatalog: Catalog<JobCatalogArguments> = {
  'gitlab/job-without-script': {
    severity: 'error',
    summary: 'A job has nothing to do',
    why: 'GitLab refuses the whole file when a job has none of `script`, `run` and `trigger`, or an empty script.',
    sources: ['https://docs.gitlab.com/ci/yaml/#script'],
    message: ({ job }) => `\`${job}\` has no script`,
    hint: () => 'add `script`, or start the name with a dot to hide the job',
  },
  'gitlab/unknown-job-key': {
    severity: 'warning',
    summary: 'A job has a key that GitLab does not know',
    why: 'GitLab refuses the whole file: "config contains unknown keys". It is an error where the key looks like a known one, and a warning otherwise, because newer versions bring new keys.',
    sources: ['https://docs.gitlab.com/ci/yaml/#job-keywords'],
    message: ({ section, key }) => `\`${section}\` has the key \`${key}\`, which is not known`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'remove it if your GitLab does not know it' : `write \`${suggestion}\``,
  },
  'gitlab/parallel-out-of-range': {
    severity: 'error',
    summary: 'A job has too many instances',
    why: 'One job becomes at most 200, by number or by the combinations of a matrix. GitLab refuses the whole file beyond.',
    sources: ['https://docs.gitlab.com/ci/yaml/#parallel'],
    message: ({ section, count }) => `\`${section}\` has ${count} instances, and GitLab allows 1 to 200`,
    hint: () => 'use fewer, or spread them over several jobs',
  },
  'gitlab/retry-out-of-range': {
    severity: 'error',
    summary: 'A job is retried too often',
    why: 'GitLab retries a job once or twice and refuses other numbers.',
    sources: ['https://docs.gitlab.com/ci/yaml/#retry'],
    message: ({ section, retries }) => `\`${section}\` has ${retries} retries, and GitLab allows 0 to 2`,
    hint: () => `set \`retry\` to a whole number from 0 to 2`,
  },
  'gitlab/bad-duration': {
    severity: 'error',
    summary: 'A duration cannot be read',
    why: 'GitLab refuses the whole file: "should be a duration". Its JSON schema takes any text.',
    sources: ['https://docs.gitlab.com/ci/yaml/#timeout', 'https://docs.gitlab.com/ci/yaml/#artifactsexpire_in'],
    message: ({ section, key, text }) => `\`${key}\` of \`${section}\` is \`${text}\`, which is no duration`,
    hint: () => 'write it like `1h 30m` or `5 days`',
  },
  'gitlab/variable-value': {
    severity: 'error',
    summary: 'The value of a variable is no text',
    why: 'GitLab takes text, numbers and booleans, or a map with `value` and `expand`; at the top of the file also with `description` and `options`. It refuses the whole file otherwise.',
    sources: ['https://docs.gitlab.com/ci/yaml/#variables'],
    message: ({ variable, found }) => `the variable \`${variable}\` is ${found}`,
    hint: () => 'write the value as text',
  },
  'gitlab/bad-stop-job': {
    severity: 'error',
    summary: 'The job that is to stop an environment cannot do it',
    why: 'The job that `on_stop` names must exist, have the same environment, and say `action: stop`. GitLab refuses the whole file otherwise.',
    sources: ['https://docs.gitlab.com/ci/yaml/#environmenton_stop'],
    message: ({ job, stopJob, problem }) => `\`${job}\` is stopped by \`${stopJob}\`, which ${problem}`,
    hint: () => 'give that job the same `environment` `name` and `action: stop`',
  },
  'gitlab/shared-resource-group': {
    severity: 'warning',
    summary: 'Coordinator or agents share a resource group',
    why: 'Of the jobs of one resource group GitLab runs one at a time. The coordinator waits for agents that may not start before it ends, or each agent for the one before it, until they run into their timeouts.',
    sources: ['https://docs.gitlab.com/ci/resource_groups/'],
    message: ({ job, group }) =>
      `\`${job}\` shares the resource group \`${group}\` with other jobs of the distributed run`,
    hint: () => 'remove `resource_group` from coordinator and agents',
  },
  'gitlab/too-many-caches': {
    severity: 'error',
    summary: 'A job has too many caches',
    why: 'A job has at most four caches. GitLab refuses the whole file beyond, and its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/caching/#use-multiple-caches', 'gitlab-org/gitlab#421962'],
    message: ({ section, count }) => `\`${section}\` has ${count} caches, and GitLab allows 4`,
    hint: () => 'put folders with the same key files into one cache',
  },
  'gitlab/too-many-cache-key-files': {
    severity: 'error',
    summary: 'A cache key is made from too many files',
    why: 'GitLab makes a key from at most two files and refuses the whole file beyond. Newer versions may allow more, behind a flag.',
    sources: ['https://docs.gitlab.com/ci/yaml/#cachekeyfiles', 'gitlab-org/gitlab#301161'],
    message: ({ section, count }) => `a cache key of \`${section}\` is made from ${count} files, and GitLab allows 2`,
    hint: () => 'keep the lockfile, which changes with the others',
  },
  'gitlab/cache-outside-project': {
    severity: 'warning',
    summary: 'A cached folder is outside of the project',
    why: 'GitLab caches folders of the project only and leaves others out without a word.',
    sources: ['https://docs.gitlab.com/ci/yaml/#cachepaths'],
    message: ({ section, folder }) => `\`${section}\` caches \`${folder}\`, which is outside of the project`,
    hint: () => 'let the tool keep its files in a folder of the project and cache that',
  },
};
