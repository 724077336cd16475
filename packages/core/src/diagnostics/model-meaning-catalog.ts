import type { Catalog } from './catalog.js';

/** What the messages about the meaning of a pipeline need. */
export interface ModelMeaningArguments {
  readonly 'model/groups-and-commands': { readonly key: string };
  readonly 'model/invalid-name': {
    /** What has the name, e.g. `job`. */
    readonly what: string;
    readonly name: string;
    /** The names that are possible, as a phrase. */
    readonly allowed: string;
  };
  readonly 'model/duplicate-name': { readonly what: string; readonly name: string; readonly advice: string };
  readonly 'model/duplicate-label': { readonly label: string };
  readonly 'model/invalid-cron': { readonly cron: string; readonly problem: string };
  readonly 'model/invalid-branch': { readonly branch: string; readonly problem: string };
  readonly 'model/invalid-path': { readonly given: string; readonly problem: string };
  readonly 'model/invalid-version': { readonly version: string };
  readonly 'model/agent-count-flag': Readonly<Record<never, never>>;
  readonly 'model/comma-in-pattern': { readonly pattern: string };
  readonly 'model/empty-assignment-rule': Readonly<Record<never, never>>;
  readonly 'model/unknown-provider': { readonly id: string; readonly suggestion: string | undefined };
}

/** The codes about the meaning of a pipeline, as far as it shows in what the team wrote. */
export const modelMeaningCatalog: Catalog<ModelMeaningArguments> = {
  'model/groups-and-commands': {
    severity: 'error',
    summary: 'Groups stand beside commands, a coordinator or agents of the pipeline itself',
    why: 'A pipeline is either one coordinator with its agents or several groups of them. With both it would not be clear whose agents the commands are for.',
    sources: ['https://nx.dev/docs/reference/environment-variables'],
    message: ({ key }) => `\`${key}\` beside \`groups\``,
    hint: ({ key }) => `move \`${key}\` into the groups, or remove \`groups\``,
  },
  'model/invalid-name': {
    severity: 'error',
    summary: 'A name has characters that not every provider takes',
    why: 'Names become keys of the file, parts of generated names and values of variables. The characters that are allowed are those that all providers, and Nx Cloud, take.',
    sources: [
      'https://circleci.com/docs/reference/reusing-config/',
      'https://docs.gitlab.com/ci/jobs/#job-names',
      'https://datatracker.ietf.org/doc/html/rfc1123#section-2',
    ],
    message: ({ what, name }) => `\`${name}\` is no valid name for a ${what}`,
    hint: ({ allowed }) => `use ${allowed}`,
  },
  'model/duplicate-name': {
    severity: 'error',
    summary: 'Two things of one kind have the same name',
    why: 'In a file the second of two jobs with one name silently replaces the first, so that a coordinator loses its agents. CircleCI does not even tell upper from lower case.',
    sources: [
      'https://circleci.com/docs/reference/configuration-reference/#jobs',
      'https://docs.gitlab.com/ci/jobs/#job-names',
    ],
    message: ({ what, name }) => `two ${what} are named \`${name}\``,
    hint: ({ advice }) => advice,
  },
  'model/duplicate-label': {
    severity: 'error',
    summary: 'Two pools of one group have the same label',
    why: 'Assignment rules choose agents by label: pools of one label are one pool to them, whatever their machines are. Where two pools also lack names of their own, their jobs would be named alike.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: ({ label }) => `two pools are labelled \`${label}\``,
    hint: () => 'give each pool a label of its own, or make them one pool',
  },
  'model/invalid-cron': {
    severity: 'error',
    summary: 'A schedule is no five-field cron expression',
    why: 'The providers reject the file, or run the schedule at another time than was meant.',
    sources: [
      'https://circleci.com/docs/guides/orchestrate/schedule-triggers/',
      'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html',
    ],
    message: ({ cron, problem }) => `\`${cron}\` is no schedule: ${problem}`,
    hint: () => 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
  },
  'model/invalid-branch': {
    severity: 'error',
    summary: 'A branch, or a pattern of branches, that no branch can match',
    why: 'Git does not allow such a name, so the pipeline would never start.',
    sources: ['https://git-scm.com/docs/git-check-ref-format'],
    message: ({ branch, problem }) => `\`${branch}\` matches no branch: ${problem}`,
    hint: () => 'write the name of a branch as git prints it',
  },
  'model/invalid-path': {
    severity: 'error',
    summary: 'A path does not stay inside the repository',
    why: 'The folder of the checkout differs between providers and between their runners, so only paths relative to it are the same everywhere. GitLab takes caches and artifacts from inside of it only, and puts variables in for `$NAME` where the others take the text as it is.',
    sources: [
      'https://docs.gitlab.com/ci/yaml/#cachepaths',
      'https://docs.gitlab.com/ci/yaml/#artifactspaths',
      'https://docs.gitlab.com/ci/variables/where_variables_can_be_used/',
    ],
    message: ({ given, problem }) => `\`${given}\` is no path inside the repository: ${problem}`,
    hint: () => 'write it relative to the root of the repository or workspace, with `/` between folders',
  },
  'model/invalid-version': {
    severity: 'error',
    summary: 'A version that cannot be read',
    why: 'The version decides which commands exist and how packages are installed, which a range or a tag such as `latest` leaves open.',
    sources: ['https://semver.org'],
    message: ({ version }) => `\`${version}\` is no version`,
    hint: () => 'write it out, e.g. `22.1.0`, or leave it out',
  },
  'model/agent-count-flag': {
    severity: 'error',
    summary: 'A flag is asked for of a command that is not run',
    why: 'With the `ci-config` dialect the run starts with `start-nx-agents`, which has no flags: `--agent-count` would be lost.',
    sources: [
      'https://nx.dev/docs/reference/nx-cloud/ci-config',
      'https://nx.dev/docs/reference/nx-cloud-cli#nx-cloud-start-ci-run',
    ],
    message: () => '`agentCount.flag` with the `ci-config` dialect, whose start command has no flags',
    hint: () => 'use `agentCount: { variable: true }`, or the dialect `flags`',
  },
  'model/comma-in-pattern': {
    severity: 'warning',
    summary: 'A comma in a pattern of an assignment rule',
    why: 'Patterns joined by a comma have to match all at once. Two names never do, so the rule is never used and its tasks run anywhere.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: ({ pattern }) => `\`${pattern}\` matches nothing: it would have to be all of these names at once`,
    hint: ({ pattern }) => `write ${entries(pattern)}`,
  },
  'model/empty-assignment-rule': {
    severity: 'error',
    summary: 'An assignment rule does not say which tasks it is for',
    why: 'Nx Cloud refuses a rule without projects, targets and configurations.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: () => 'the rule has neither `projects` nor `targets` nor `configurations`',
    hint: () => "add one of them, e.g. `targets: ['e2e-ci*']`",
  },
  'model/unknown-provider': {
    severity: 'warning',
    summary: 'A provider that does not come with dtekit is named',
    why: 'What is said for it is used by nobody, unless a provider of that id is written by somebody else.',
    sources: ['docs/adding-a-provider.md'],
    message: ({ id }) => `no provider \`${id}\` comes with dtekit`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'use `circleci`, `gitlab` or `bitbucket`' : `did you mean \`${suggestion}\`?`,
  },
};

/** The parts of a pattern as entries of a list: `'lint', 'build'`. */
function entries(pattern: string): string {
  return pattern
    .split(',')
    .map((part) => `\`'${part.trim()}'\``)
    .join(', ');
}
