import type { Catalog } from './catalog.js';

/** What the messages about the data of a file need. */
export interface FileTreeArguments {
  readonly 'file/not-a-mapping': {
    /** What it is instead, e.g. `a list`. */
    readonly received: string;
  };
  readonly 'file/duplicate-key': { readonly key: string };
  readonly 'file/complex-key': {
    /** What the key is, e.g. `a mapping`. */
    readonly received: string;
  };
  readonly 'file/unknown-anchor': {
    readonly name: string;
    /** The anchor that was probably meant. */
    readonly suggestion: string | undefined;
    /** Whether the anchor stands further down. */
    readonly isLater: boolean;
  };
  readonly 'file/self-reference': { readonly name: string };
  readonly 'file/too-many-repetitions': { readonly limit: number };
  readonly 'file/wrong-merge': {
    /** What is to be merged, e.g. `text`. */
    readonly received: string;
  };
  readonly 'file/unknown-tag': { readonly tag: string };
}

const aliases = 'https://yaml.org/spec/1.2.2/#71-alias-nodes';
const mappings = 'https://yaml.org/spec/1.2.2/#3211-nodes';

/** The codes about what the data of a file is made of, whatever the provider. */
export const fileTreeCatalog: Catalog<FileTreeArguments> = {
  'file/not-a-mapping': {
    severity: 'error',
    summary: 'The file is no mapping',
    why: 'The files of all providers are mappings: keys such as `jobs` or `pipelines` with what belongs to them. A single text is most often a key whose `:` has no blank behind it.',
    sources: ['https://yaml.org/spec/1.2.2/#21-collections'],
    message: ({ received }) => `the file is ${received}, and should be keys with values`,
    hint: () => 'begin the lines with `key: ` in the first column',
  },
  'file/duplicate-key': {
    severity: 'warning',
    summary: 'A mapping has the same key twice',
    why: 'YAML forbids it. The readers that providers use keep the last one and drop what stood under the first without a word, e.g. all variables of a job.',
    sources: [mappings, 'yaml/pyyaml#165'],
    message: ({ key }) => `\`${key}\` is here for the second time; what stands under the first is lost`,
    hint: ({ key }) => `put both into one \`${key}\`, or rename one`,
  },
  'file/complex-key': {
    severity: 'error',
    summary: 'A key is no text',
    why: 'No provider has keys that are mappings or lists. They come from text with `{` or `[` that is not in quotes, such as `{{ image }}`.',
    sources: [mappings],
    message: ({ received }) => `a key is ${received}`,
    hint: () => 'put the value in quotes if the brackets belong to a text',
  },
  'file/unknown-anchor': {
    severity: 'error',
    summary: 'A value repeats an anchor that does not exist',
    why: 'An alias `*name` stands for the value that `&name` marks further up in the same file. Without it the whole file is refused. Anchors of included files are not seen.',
    sources: [aliases],
    message: ({ name, isLater }) =>
      isLater ? `\`*${name}\` stands before its anchor \`&${name}\`` : `no value has the anchor \`&${name}\``,
    hint({ name, suggestion, isLater }) {
      if (isLater) return `move the value with \`&${name}\` further up`;
      if (suggestion !== undefined) return `did you mean \`*${suggestion}\`?`;
      return `mark the value to repeat with \`&${name}\`, or put \`*${name}\` in quotes if it is text`;
    },
  },
  'file/self-reference': {
    severity: 'error',
    summary: 'A value repeats itself within itself',
    why: 'An alias inside the value of its own anchor makes data without an end. No provider takes it.',
    sources: [aliases],
    message: ({ name }) => `\`*${name}\` stands inside the value of \`&${name}\` itself`,
    hint: () => 'repeat another value, or write out what is meant',
  },
  'file/too-many-repetitions': {
    severity: 'error',
    summary: 'Aliases blow the file up',
    why: 'Aliases that repeat values with aliases multiply: a few lines can stand for billions of values. Providers limit what the data takes when everything is repeated, and refuse such a file; it is not read.',
    sources: ['https://en.wikipedia.org/wiki/Billion_laughs_attack', aliases],
    message: ({ limit }) => `the aliases of this file repeat more than ${limit} values`,
    hint: () => 'repeat smaller values',
  },
  'file/wrong-merge': {
    severity: 'error',
    summary: 'A merge key has something to merge that is no mapping',
    why: 'The merge key `<<` takes over the members of a mapping, or of several in a list. Some readers refuse anything else, others take `<<` for an ordinary key.',
    sources: ['https://yaml.org/type/merge.html'],
    message: ({ received }) => `\`<<\` merges ${received}, and should merge a mapping`,
    hint: () => 'name the anchor of a mapping: `<<: *name`, or several: `<<: [*first, *second]`',
  },
  'file/unknown-tag': {
    severity: 'warning',
    summary: 'A value has a tag that no provider knows',
    why: 'A word with `!` before a value is a tag. GitLab knows `!reference`; other tags are ignored or refused, depending on the reader.',
    sources: ['https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags'],
    message: ({ tag }) => `the tag \`${tag}\` means nothing here`,
    hint: () => 'take it out, or put the value in quotes if the `!` belongs to a text',
  },
};
