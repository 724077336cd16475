import type { Catalog } from './catalog.js';

/** What the messages about variables, secrets and characters need. */
export interface ModelEnvArguments {
  readonly 'model/invalid-env-name': { readonly name: string };
  readonly 'model/forbidden-env': { readonly name: string };
  readonly 'model/secret-as-text': {
    /** Name of the variable; absent for a token that is part of another text. */
    readonly name: string | undefined;
  };
  readonly 'model/unwritable-character': {
    /** The character, as `U+0000 (NUL)`. */
    readonly character: string;
    /** Where it is in the text, from 1. */
    readonly position: number;
  };
}

/** The codes about environment variables, secrets, and what no file can carry. */
export const modelEnvCatalog: Catalog<ModelEnvArguments> = {
  'model/invalid-env-name': {
    severity: 'error',
    summary: 'No shell can read an environment variable of that name',
    why: 'A name with a dash, a space or a digit in front is refused by the provider or cannot be used in a command.',
    sources: [
      'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html',
      'https://docs.gitlab.com/ci/variables/',
    ],
    message: ({ name }) => `\`${name}\` cannot be the name of an environment variable`,
    hint: () => 'use letters, digits and `_`, and no digit in front',
  },
  'model/forbidden-env': {
    severity: 'error',
    summary: 'A variable turns off what the pipeline is for',
    why: 'With `NX_NO_CLOUD` every Nx command runs on its own machine: the agents wait for tasks that never come.',
    sources: ['https://nx.dev/docs/reference/environment-variables'],
    message: ({ name }) => `\`${name}\` turns distributed execution off`,
    hint: ({ name }) =>
      `remove \`${name}\`; for one task that must not be distributed, use \`agents: false\` on its command`,
  },
  'model/secret-as-text': {
    severity: 'error',
    summary: 'A secret is written out',
    why: 'It would be committed to the repository and readable by everybody who can read that. Secrets belong in the settings of the provider; a pipeline only names them.',
    sources: [
      'https://nx.dev/docs/guides/nx-cloud/access-tokens',
      'https://circleci.com/docs/guides/security/contexts/',
      'https://docs.gitlab.com/ci/variables/#define-a-cicd-variable-in-the-ui',
      'https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/',
    ],
    message: ({ name }) =>
      name === undefined ? 'a text contains what looks like a token' : `the secret \`${name}\` is given as text`,
    hint: ({ name }) =>
      `write \`env: { ${name ?? 'NAME'}: secret() }\`, keep the value in the provider's settings, and replace one that was committed`,
  },
  'model/unwritable-character': {
    severity: 'error',
    summary: 'A character that no configuration file can carry',
    why: 'NUL ends a string in every environment variable and command line. Half of a surrogate pair is no text: it has no UTF-8 form. YAML readers reject both or change them.',
    sources: ['https://yaml.org/spec/1.2.2/#51-character-set', 'https://www.unicode.org/faq/utf_bom.html#utf16-2'],
    message: ({ character, position }) => `contains ${character} at position ${position}`,
    hint: () => 'remove the character',
  },
};
