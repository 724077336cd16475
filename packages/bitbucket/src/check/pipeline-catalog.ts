import type { Catalog, Path } from '@dtekit/core/provider';

const limitations = 'https://support.atlassian.com/bitbucket-cloud/docs/limitations-of-bitbucket-pipelines/';
const stepOptions = 'https://support.atlassian.com/bitbucket-cloud/docs/step-options/';
const parallelOptions = 'https://support.atlassian.com/bitbucket-cloud/docs/parallel-step-options/';

/** What the messages about a file as a whole and about its pipelines need. */
export interface PipelineCatalogArguments {
  readonly 'bitbucket/wrong-shape': {
    readonly place: Path;
    /** What should stand there, with an article. */
    readonly expected: string;
    /** What stands there. */
    readonly found: string;
  };
  readonly 'bitbucket/no-pipelines': Record<never, never>;
  readonly 'bitbucket/unknown-key': {
    readonly key: string;
    readonly place: string;
    readonly suggestion: string | undefined;
  };
  readonly 'bitbucket/too-many-steps': { readonly section: string; readonly count: number };
  readonly 'bitbucket/concurrent-steps': { readonly section: string; readonly count: number };
  readonly 'bitbucket/nested-parallel': { readonly section: string; readonly inside: 'parallel' | 'stage' };
  readonly 'bitbucket/agents-not-parallel': {
    readonly section: string;
    /** Name of the step that starts agents. */
    readonly agent: string;
    /** Name of the step that starts the run. */
    readonly coordinator: string;
  };
  readonly 'bitbucket/manual-first-step': { readonly section: string; readonly step: string };
  readonly 'bitbucket/final-not-last': { readonly section: string; readonly position: number; readonly count: number };
  readonly 'bitbucket/deployment-twice': { readonly section: string; readonly deployment: string };
  readonly 'bitbucket/many-aliases': { readonly count: number };
  readonly 'bitbucket/undefined-step': { readonly anchor: string };
  readonly 'bitbucket/undefined-pipeline': { readonly pipeline: string; readonly suggestion: string | undefined };
}

/** The codes about a file as a whole and about its pipelines. */
export const pipelineCatalog: Catalog<PipelineCatalogArguments> = {
  'bitbucket/wrong-shape': {
    severity: 'error',
    summary: 'A value of the wrong shape',
    why: 'Bitbucket refuses a file in which a mapping stands where a list should be, or the like; the reason is often the indentation. The other checks pass over such a value.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/'],
    message: ({ place, expected, found }) =>
      `${place.length === 0 ? 'the file' : `\`${place.join(' > ')}\``} is ${found} where ${expected} should be`,
    hint: () => 'check the indentation and the dashes of this part',
  },
  'bitbucket/no-pipelines': {
    severity: 'error',
    summary: 'The file has no pipeline',
    why: 'Bitbucket refuses a file whose `pipelines` is missing or empty, although its schema accepts one.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/'],
    message: () => 'nothing starts a pipeline: `pipelines` has no entry',
    hint: () => 'turn on a trigger: a section below `pipelines`, such as `pull-requests` or `branches`',
  },
  'bitbucket/unknown-key': {
    severity: 'warning',
    summary: 'A key that Bitbucket does not know',
    why: 'Bitbucket ignores most keys that it does not know, so what was misspelled simply does not happen. Its published schema lags behind the service, therefore this is a warning, and inside a step only a near miss of a known key is reported.',
    sources: [stepOptions, 'atlassian/atlascode#447'],
    message: ({ key, place }) => `\`${key}\` is no key of ${place}`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'remove it or check its spelling' : `write \`${suggestion}\``,
  },
  'bitbucket/too-many-steps': {
    severity: 'error',
    summary: 'More than 100 steps in a pipeline',
    why: 'Bitbucket refuses a pipeline with more than 100 steps; the members of parallel groups count one by one.',
    sources: [limitations],
    message: ({ section, count }) => `\`${section}\` has ${count} steps, and Bitbucket runs at most 100`,
    hint: () => 'use fewer agents, or larger ones with more tasks at once',
  },
  'bitbucket/concurrent-steps': {
    severity: 'info',
    summary: 'More steps at once than a Free workspace runs',
    why: 'A workspace on the Free plan runs 10 steps at once over all its pipelines, others 600. Steps beyond that wait while those that started already use up build minutes.',
    sources: [limitations],
    message: ({ section, count }) =>
      `\`${section}\` starts ${count} steps at once, and a workspace on the Free plan runs 10`,
    hint: () => 'use at most 9 agents if the workspace is on the Free plan',
  },
  'bitbucket/nested-parallel': {
    severity: 'error',
    summary: 'A parallel group inside a group or a stage',
    why: 'A parallel group holds steps only, and a stage runs its steps one after the other. Bitbucket refuses the file or, inside of a stage, documents no meaning for it.',
    sources: [parallelOptions],
    message: ({ section, inside }) =>
      `\`${section}\` has a parallel group inside a ${inside === 'stage' ? 'stage' : 'parallel group'}`,
    hint: () => 'put its steps into one group, or behind one another',
  },
  'bitbucket/agents-not-parallel': {
    severity: 'error',
    summary: 'Agents that do not run beside their coordinator',
    why: 'The entries of a pipeline, and the steps of a stage, run one after the other. Only the members of one parallel group run side by side: agents elsewhere start when the coordinator has given up waiting for them, or wait for one that has not started.',
    sources: [parallelOptions, 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: ({ section, agent, coordinator }) =>
      `the agents of step \`${agent}\` do not run beside \`${coordinator}\` in \`${section}\``,
    hint: () => 'put the step that starts the run and its agents into one `parallel` group',
  },
  'bitbucket/manual-first-step': {
    severity: 'warning',
    summary: 'The first step waits to be started by hand',
    why: 'The first step of a pipeline always starts by itself. A pipeline that only starts by hand is a custom one.',
    sources: [stepOptions],
    message: ({ section, step }) => `the first step of \`${section}\`, \`${step}\`, has a manual trigger`,
    hint: () => 'put an automatic step before it, or make it a custom pipeline',
  },
  'bitbucket/final-not-last': {
    severity: 'error',
    summary: 'A final step that is not the last entry',
    why: 'A pipeline has at most one final step, as its last entry.',
    sources: ['https://www.atlassian.com/blog/bitbucket/introducing-final-steps-in-bitbucket-pipelines'],
    message: ({ section, position, count }) => `the final step of \`${section}\` is entry ${position} of ${count}`,
    hint: () => 'move it to the end, and keep one only',
  },
  'bitbucket/deployment-twice': {
    severity: 'error',
    summary: 'One deployment environment used twice in a pipeline',
    why: 'Bitbucket accepts the file and then refuses to run the pipeline. Coordinator and agents therefore cannot share the variables of a deployment environment.',
    sources: ['https://bitbucket.org/site/master/issues/18931'],
    message: ({ section, deployment }) => `deployment \`${deployment}\` occurs twice in \`${section}\``,
    hint: () => 'put the steps into one stage, or keep the variables in the repository instead',
  },
  'bitbucket/many-aliases': {
    severity: 'info',
    summary: 'Many YAML aliases in one file',
    why: 'Readers of YAML limit aliases as a guard against attacks: SnakeYAML to 50 of them for collections, others to 100. Atlassian documents no limit, and no report of one is known.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/yaml-anchors/', 'rundeck/rundeck#6552'],
    message: ({ count }) =>
      `the file repeats shared steps by ${count} YAML aliases, and some readers take no more than 50`,
    hint: () => 'write every step out with `fanOut: "steps"` if Bitbucket refuses the file',
  },
  'bitbucket/undefined-step': {
    severity: 'error',
    summary: 'A reference to a shared step that is not there',
    why: 'An alias needs its anchor. An override that removes `definitions` removes the shared steps as well.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/yaml-anchors/'],
    message: ({ anchor }) => `no step has the anchor \`${anchor}\``,
    hint: () => 'keep `definitions`, or write every step out with `fanOut: "steps"`',
  },
  'bitbucket/undefined-pipeline': {
    severity: 'error',
    summary: 'A custom pipeline that is not there',
    why: 'Event triggers, and steps of type `pipeline`, name custom pipelines of the same file.',
    sources: [stepOptions],
    message: ({ pipeline }) => `there is no custom pipeline \`${pipeline}\``,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'define it under `pipelines.custom`' : `write \`${suggestion}\``,
  },
};
