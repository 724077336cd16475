import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about steps need. */
export interface StepCatalogArguments {
  'circleci/two-key-step': { readonly keys: readonly string[] };
  'circleci/unknown-command': { readonly command: string; readonly suggestion: string | undefined };
  'circleci/unknown-orb': { readonly alias: string; readonly reference: string };
  'circleci/invalid-timeout': { readonly value: string };
  'circleci/invalid-when': { readonly value: string };
  'circleci/invalid-auto-reruns': { readonly value: string };
  'circleci/invalid-checkout-method': { readonly value: string };
  'circleci/deprecated': { readonly what: 'step' | 'image'; readonly name: string; readonly instead: string };
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
    why: 'CircleCI finds what is written as `alias/name` in the orb that `orbs` lists under the alias, and rejects the file otherwise. Files that import `circleci/orb-tools` are not judged: the orb under development is put into them before they run.',
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
  'circleci/invalid-when': {
    severity: 'error',
    summary: 'A step whose `when` is no condition',
    why: 'A step runs `on_success`, `always` or `on_fail`. CircleCI rejects every other word. Conditions on values are steps of their own, `when` with `condition` and `steps`.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#the-when-attribute'],
    message: ({ value }) => `\`${value}\` does not say when the step runs`,
    hint: () => 'use `on_success`, `always` or `on_fail`',
  },
  'circleci/invalid-auto-reruns': {
    severity: 'error',
    summary: 'A number of automatic reruns that CircleCI does not accept',
    why: 'Workflows and steps are rerun 1 to 5 times; without reruns the key is left out.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#run'],
    message: ({ value }) => `\`max_auto_reruns\` is \`${value}\`, and CircleCI takes 1 to 5`,
    hint: () => 'use a whole number from 1 to 5, or leave the key out',
  },
  'circleci/invalid-checkout-method': {
    severity: 'error',
    summary: 'A checkout method that does not exist',
    why: 'CircleCI checks out `blobless`, `full` or `shallow`, and rejects the file otherwise.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#checkout'],
    message: ({ value }) => `there is no checkout method \`${value}\``,
    hint: () => 'use `blobless`, `full` or `shallow`',
  },
  'circleci/deprecated': {
    severity: 'info',
    summary: 'Something that CircleCI no longer maintains',
    why: 'The step `deploy` and the images `circleci/…` of before 2022 still work. The images get no updates, so Node and browsers in them are old.',
    sources: [
      'https://discuss.circleci.com/t/legacy-convenience-image-deprecation/41034',
      'https://circleci.com/docs/reference/configuration-reference/#deploy',
    ],
    message: ({ what, name }) => `the ${what} \`${name}\` is deprecated`,
    hint: ({ instead }) => instead,
  },
};
