/** How a part of a configuration is written. */
export interface Layout {
  /** Keys that come first, in this order; others follow as they come. Default: none. */
  readonly keys?: readonly string[];
  /** Layouts of members by key. */
  readonly members?: Readonly<Record<string, Layout>>;
  /** Layout of list items and of members that `members` does not name. Default: as it comes. */
  readonly each?: Layout;
  /** Whether a list of scalars stands on one line. Default: `false`. */
  readonly isInline?: true;
}

/** The settings of a step. */
export const stepLayout: Layout = {
  keys: [
    'name',
    'key',
    'keys',
    'paths',
    'path',
    'destination',
    'command',
    'shell',
    'working_directory',
    'environment',
    'background',
    'no_output_timeout',
    'max_auto_reruns',
    'auto_rerun_delay',
    'when',
  ],
};

const steps: Layout = { each: { each: stepLayout } };

/** A job, and with it what executors and commands share with jobs: what it is and where it runs, what it has, what it does. */
export const jobLayout: Layout = {
  keys: [
    'description',
    'type',
    'executor',
    'docker',
    'machine',
    'macos',
    'resource_class',
    'shell',
    'working_directory',
    'parallelism',
    'circleci_ip_ranges',
    'parameters',
    'environment',
    'steps',
  ],
  members: { docker: { each: { keys: ['image', 'name', 'entrypoint', 'command', 'user', 'environment'] } }, steps },
};

/** What a workflow says of a job; arguments come last. */
const workflowJob: Layout = {
  keys: [
    'name',
    'type',
    'matrix',
    'requires',
    'context',
    'filters',
    'serial-group',
    'override-with',
    'pre-steps',
    'post-steps',
  ],
  members: {
    matrix: { members: { parameters: { each: { isInline: true } } } },
    'pre-steps': steps,
    'post-steps': steps,
  },
};

/** A workflow. */
export const workflowLayout: Layout = {
  keys: ['triggers', 'when', 'unless', 'max_auto_reruns', 'jobs'],
  members: { jobs: { each: { each: workflowJob } } },
};

/** The order of all keys of a configuration. */
export const documentLayout: Layout = {
  keys: [
    'version',
    'setup',
    'orbs',
    'parameters',
    'executors',
    'commands',
    'jobs',
    'job-groups',
    'workflows',
    'experimental',
  ],
  members: {
    executors: { each: jobLayout },
    commands: { each: jobLayout },
    jobs: { each: jobLayout },
    workflows: { each: workflowLayout },
  },
};
