import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about steps need. */
export interface StepCatalogArguments {
  'circleci/two-key-step': { readonly keys: readonly string[] };
  'circleci/unknown-command': { readonly command: string; readonly suggestion: string | undefined };
  'circleci/unknown-orb': { readonly alias: string; readonly reference: string };
  'circleci/invalid-timeout': { readonly value: string };
}

/** The codes about steps. */
export const stepCatalog: Catalog<StepCatalogArguments> = {
  'circleci/two-key-step': {
    severity: 'error',
    summary: 'A step with more or less than one key',
    why: 'A step is one key with its settings below it. CircleCI rejects `run` with `when` beside it; the setting belongs inside `run`.',
    sources: ['https://github.com/nrwl/nx/issues/11920'],
    message: ({ keys }) =>
      keys.length === 0 ? 'the step is empty' : `the step has the keys ${quotedList(keys)} side by side`,
    hint: ({ keys }) => (keys.length === 0 ? 'remove the step' : `indent the others below \`${keys[0]}\``),
  },
  'circleci/unknown-command': {
    severity: 'error',
    summary: 'A step uses a command that does not exist',
    why: 'CircleCI rejects the file with `Cannot find a definition for command named …`.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#commands'],
    message: ({ command }) => `there is no command \`${command}\``,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'define it under `commands`, or run it with `run`' : `did you mean \`${suggestion}\`?`,
  },
  'circleci/unknown-orb': {
    severity: 'error',
    summary: 'Something of an orb is used that the file does not import',
    why: 'CircleCI finds what is written as `alias/name` in the orb that `orbs` lists under the alias, and rejects the file otherwise.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#orbs'],
    message: ({ alias, reference }) => `\`${reference}\` needs the orb \`${alias}\`, which is not imported`,
    hint: ({ alias }) => `list the orb under \`orbs\` with the alias \`${alias}\``,
  },
  'circleci/invalid-timeout': {
    severity: 'error',
    summary: 'A timeout that CircleCI cannot read',
    why: 'A timeout is a decimal number and one of `s`, `m`, `h`. The published schema accepts more than the service does.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#run'],
    message: ({ value }) => `\`${value}\` is no timeout`,
    hint: () => 'write a number and a unit, e.g. `60m`',
  },
};
