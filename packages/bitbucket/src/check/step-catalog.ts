import type { Catalog } from '@dtekit/core/provider';

const stepOptions = 'https://support.atlassian.com/bitbucket-cloud/docs/step-options/';

/** What the messages about single steps need. */
export interface StepCatalogArguments {
  readonly 'bitbucket/missing-script': { readonly step: string };
  readonly 'bitbucket/empty-command': { readonly step: string; readonly key: string; readonly position: number };
  readonly 'bitbucket/command-is-no-text': { readonly step: string; readonly key: string; readonly value: string };
  readonly 'bitbucket/max-time-range': { readonly place: string; readonly value: string };
  readonly 'bitbucket/unknown-size': { readonly place: string; readonly size: string };
  readonly 'bitbucket/runner-labels': { readonly place: string; readonly problem: string };
  readonly 'bitbucket/paths-and-upload': { readonly step: string };
}

/** The codes about single steps. */
export const stepCatalog: Catalog<StepCatalogArguments> = {
  'bitbucket/missing-script': {
    severity: 'error',
    summary: 'A step without a script',
    why: 'Every step runs a script, except those of type `pipeline`. The published schema accepts a step without one; the service does not.',
    sources: [stepOptions],
    message: ({ step }) => `step \`${step}\` has no script`,
    hint: () => 'add at least one command under `script`',
  },
  'bitbucket/empty-command': {
    severity: 'error',
    summary: 'An empty command',
    why: 'Bitbucket refuses the whole file: "Missing or empty command string".',
    sources: [stepOptions],
    message: ({ step, key, position }) => `entry ${position} of the ${key} of step \`${step}\` is empty`,
    hint: () => 'remove the entry or write a command',
  },
  'bitbucket/command-is-no-text': {
    severity: 'error',
    summary: 'A command that YAML reads as something else',
    why: 'An entry of a script is one text, or a mapping with `pipe` or `agent`. Unquoted, `echo done: 3` is a mapping in YAML and `true` a boolean, and Bitbucket refuses the file.',
    sources: [stepOptions],
    message: ({ step, key, value }) => `the ${key} of step \`${step}\` has \`${value}\` where a command should be`,
    hint: () => 'put the command in quotes',
  },
  'bitbucket/max-time-range': {
    severity: 'error',
    summary: 'A time limit outside of 1 to 720 minutes',
    why: 'Bitbucket limits a step to a whole number of minutes from 1 to 720, its default being 120. The published schema knows no upper bound.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-pipelines-exceeded-build-time-limit/'],
    message: ({ place, value }) => `the \`max-time\` of ${place} is \`${value}\``,
    hint: () => 'write a whole number of minutes from 1 to 720',
  },
  'bitbucket/unknown-size': {
    severity: 'error',
    summary: 'A size that Bitbucket does not know',
    why: 'The sizes are 1x, 2x, 4x, 8x, 16x and 32x. Another number is a warning, because Bitbucket added sizes before.',
    sources: [stepOptions],
    message: ({ place, size }) => `\`${size}\` is no size (${place})`,
    hint: () => 'use 1x, 2x, 4x, 8x, 16x or 32x',
  },
  'bitbucket/runner-labels': {
    severity: 'error',
    summary: 'Too many or too long runner labels',
    why: '`runs-on` takes 1 to 10 labels of at most 50 characters. A step that no online runner matches fails at once.',
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/configure-your-runner-in-bitbucket-pipelines-yml/'],
    message: ({ place, problem }) => `the \`runs-on\` of ${place} has ${problem}`,
    hint: () => 'use 1 to 10 labels of at most 50 characters',
  },
  'bitbucket/paths-and-upload': {
    severity: 'error',
    summary: 'Artifacts with both `paths` and `upload`',
    why: "Bitbucket notices only when the pipeline starts: \"Only one of 'paths' or 'upload' may be defined in the artifacts\".",
    sources: ['https://support.atlassian.com/bitbucket-cloud/docs/use-artifacts-in-steps/', 'atlassian/atlascode#21'],
    message: ({ step }) => `the artifacts of step \`${step}\` have both \`paths\` and \`upload\``,
    hint: () => 'move the paths into an entry of `upload`',
  },
};
