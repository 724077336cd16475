import type { Catalog } from './catalog.js';

/** What the messages about the shape of a pipeline need. */
export interface ModelShapeArguments {
  readonly 'model/unknown-key': {
    readonly key: string;
    /** The known key that was probably meant. */
    readonly suggestion: string | undefined;
    readonly knownKeys: readonly string[];
  };
  readonly 'model/missing': {
    readonly key: string;
    /** What to add, as a phrase. */
    readonly expected: string;
  };
  readonly 'model/wrong-type': {
    readonly expected: string;
    readonly received: string;
    readonly advice: string;
  };
  readonly 'model/wrong-value': {
    readonly allowed: readonly string[];
    readonly received: string;
    /** The allowed value that was probably meant. */
    readonly suggestion: string | undefined;
  };
  readonly 'model/out-of-range': { readonly expected: string; readonly received: string };
  readonly 'model/empty-list': { readonly key: string };
  readonly 'model/empty-text': { readonly key: string };
  readonly 'model/cyclic': { readonly key: string };
  readonly 'model/too-deep': { readonly limit: number };
  readonly 'model/too-large': { readonly limit: number };
}

const inputTypes = 'https://www.typescriptlang.org/docs/handbook/2/objects.html#excess-property-checks';

/** The codes about the shape of a pipeline: what the compiler would have said about a value that it could not see. */
export const modelShapeCatalog: Catalog<ModelShapeArguments> = {
  'model/unknown-key': {
    severity: 'error',
    summary: 'An object has a key that means nothing',
    why: 'A key that nobody reads is most often a typing error. The setting would silently keep its default, which is only noticed when a run behaves differently from what the pipeline seems to say.',
    sources: [inputTypes],
    message: ({ key }) => `unknown key \`${key}\``,
    hint: ({ suggestion, knownKeys }) => {
      if (suggestion !== undefined) return `did you mean \`${suggestion}\`?`;
      return isShort(knownKeys) ? `remove it, or use one of ${oneOf(knownKeys)}` : 'remove it: no key is spelt like it';
    },
  },
  'model/missing': {
    severity: 'error',
    summary: 'Something that has no default was left out',
    why: 'Only what cannot be guessed is required: names, numbers of agents, and what is to be run.',
    sources: ['https://www.typescriptlang.org/docs/handbook/2/objects.html#optional-properties'],
    message: ({ key }) => `\`${key}\` is missing`,
    hint: ({ key, expected }) => `add \`${key}\`: ${expected}`,
  },
  'model/wrong-type': {
    severity: 'error',
    summary: 'A value is of another type than it has to be',
    why: 'A number given as text, a list given as one value, a function or a class instance: a YAML file cannot carry some of them, and the others would be read differently by each provider.',
    sources: ['https://yaml.org/spec/1.2.2/#103-core-schema'],
    message: ({ expected, received }) => `expected ${expected}, got ${received}`,
    hint: ({ advice }) => advice,
  },
  'model/wrong-value': {
    severity: 'error',
    summary: 'A word is none of those that are allowed',
    why: 'Where only a few words have a meaning, any other one would have to be guessed.',
    sources: ['https://www.typescriptlang.org/docs/handbook/2/everyday-types.html#literal-types'],
    message: ({ allowed, received }) => `expected ${oneOf(allowed)}, got ${received}`,
    hint: ({ allowed, suggestion }) =>
      suggestion === undefined ? `use ${oneOf(allowed)}` : `did you mean \`${suggestion}\`?`,
  },
  'model/out-of-range': {
    severity: 'error',
    summary: 'A number, or the length of a list, is impossible',
    why: 'No agent at all, half an agent or minus one minute cannot be written to any CI file. The limits of single providers are lower and checked for each of them.',
    sources: [
      'https://docs.gitlab.com/ci/yaml/#parallel',
      'https://docs.gitlab.com/ci/yaml/#retry',
      'https://docs.gitlab.com/ci/yaml/#cachekeyfiles',
      'https://support.atlassian.com/bitbucket-cloud/docs/limitations-of-bitbucket-pipelines/',
    ],
    message: ({ expected, received }) => `expected ${expected}, got ${received}`,
    hint: ({ expected }) => `give ${expected}`,
  },
  'model/empty-list': {
    severity: 'error',
    summary: 'A list that needs an entry has none',
    why: 'A coordinator without commands, `nx affected` without targets, a cache without folders: Nx or the provider refuses each of them, or the job does nothing.',
    sources: ['https://nx.dev/docs/reference/nx-commands#nx-affected'],
    message: ({ key }) => `\`${key}\` is empty`,
    hint: () => 'add an entry, or leave out what it belongs to',
  },
  'model/empty-text': {
    severity: 'error',
    summary: 'A text is empty or only white space',
    why: 'An empty name, image or command says nothing, and most often comes from a variable that was not set.',
    sources: ['https://docs.gitlab.com/ci/yaml/#script'],
    message: ({ key }) => `\`${key}\` is an empty text`,
    hint: () => 'fill it in, or leave it out',
  },
  'model/cyclic': {
    severity: 'error',
    summary: 'A value contains itself',
    why: 'A file is finite: a value that contains itself cannot be written to one.',
    sources: ['https://yaml.org/spec/1.2.2/#321-representation-graph'],
    message: ({ key }) => `\`${key}\` leads back to an object that contains it`,
    hint: () => 'copy the part that is needed instead of referring to the whole',
  },
  'model/too-deep': {
    severity: 'error',
    summary: 'A value is nested deeper than any pipeline needs to be',
    why: 'The deepest real CI files have about a dozen levels. Readers of the providers stop at a limit of their own.',
    sources: [
      'https://docs.gitlab.com/administration/instance_limits/#maximum-size-and-depth-of-cicd-configuration-yaml-files',
    ],
    message: ({ limit }) => `nested deeper than ${limit} levels`,
    hint: () => 'flatten it',
  },
  'model/too-large': {
    severity: 'error',
    summary: 'A pipeline holds more values than a CI file can',
    why: 'A file made from it would be larger than the providers accept, GitLab for one takes two megabytes.',
    sources: [
      'https://docs.gitlab.com/administration/instance_limits/#maximum-size-and-depth-of-cicd-configuration-yaml-files',
    ],
    message: ({ limit }) => `holds more than ${limit} values`,
    hint: () => 'check for a list or an object that was multiplied by mistake',
  },
};

/** Whether all keys fit into a hint. */
function isShort(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.length <= 12;
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? 'nothing';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
