import type { Catalog } from './catalog.js';

/** What the messages about the text of a file need. */
export interface FileTextArguments {
  readonly 'file/not-text': {
    /** What it is, as a phrase, e.g. `a NUL byte`. */
    readonly found: string;
  };
  readonly 'file/control-character': { readonly character: string };
  readonly 'file/too-large': {
    /** What there is too much of, with the limit, e.g. `more than 5 MB`. */
    readonly amount: string;
  };
  readonly 'file/too-deep': { readonly limit: number };
  readonly 'file/syntax': { readonly problem: string; readonly advice: string };
  readonly 'file/empty': Readonly<Record<never, never>>;
  readonly 'file/several-documents': {
    readonly count: number;
    /** Which of them is read. */
    readonly read: 'first' | 'last';
  };
}

const characters = 'https://yaml.org/spec/1.2.2/#51-character-set';

/** The codes about the text of a file, whatever its data may mean. */
export const fileTextCatalog: Catalog<FileTextArguments> = {
  'file/not-text': {
    severity: 'error',
    summary: 'The file is no text in UTF-8',
    why: 'The providers take their files for text in UTF-8. A binary file, or text in another encoding, is refused as a whole.',
    sources: [characters, 'https://yaml.org/spec/1.2.2/#52-character-encodings'],
    message: ({ found }) => `the file has ${found}, which no text in UTF-8 has`,
    hint: () => 'save it as UTF-8, or name another file',
  },
  'file/control-character': {
    severity: 'error',
    summary: 'The file has a character that YAML forbids',
    why: 'Control characters other than tab and line end are no part of YAML, not even in quotes. Most readers refuse a file that has one; it usually came in by copying from a terminal.',
    sources: [characters],
    message: ({ character }) => `the control character ${character} is not allowed in YAML`,
    hint: ({ character }) => `take it out, or write it as an escape in double quotes: \`"\\u${character.slice(2)}"\``,
  },
  'file/too-large': {
    severity: 'error',
    summary: 'The file is too large to be a CI file',
    why: 'No provider takes a file of that size: CircleCI stops at 8 MB after everything is expanded, GitLab at 2 MB of parsed data. It is not read, so that a wrong path costs no more than a message.',
    sources: [
      'https://docs.gitlab.com/administration/instance_limits/#maximum-size-and-depth-of-cicd-configuration-yaml-files',
      'https://support.circleci.com/hc/en-us/articles/360045043634',
    ],
    message: ({ amount }) => `the file has ${amount}; it was not read`,
    hint: () => 'name another file, or split this one',
  },
  'file/too-deep': {
    severity: 'error',
    summary: 'The data is nested too deeply',
    why: 'GitLab takes no more than 100 levels unless it is set up otherwise, and readers of YAML run out of memory on much more. The levels of repeated values count where they are repeated.',
    sources: [
      'https://docs.gitlab.com/administration/instance_limits/#maximum-size-and-depth-of-cicd-configuration-yaml-files',
    ],
    message: ({ limit }) => `more than ${limit} levels of nesting`,
    hint: () => 'nest less; if the file looks flat, a bracket or a quote is probably never closed',
  },
  'file/syntax': {
    severity: 'error',
    summary: 'The file is no valid YAML',
    why: 'Every provider refuses the whole file, often with no more than a line number. What stands behind the slip may be read as something else than it looks like, so nothing more is checked until it is corrected.',
    sources: ['https://yaml.org/spec/1.2.2/'],
    message: ({ problem }) => problem,
    hint: ({ advice }) => advice,
  },
  'file/empty': {
    severity: 'error',
    summary: 'The file holds no data',
    why: 'A file that is empty, or has nothing but comments, makes no pipeline. GitLab asks for content, the others refuse it.',
    sources: ['https://docs.gitlab.com/ci/yaml/'],
    message: () => 'the file holds no data',
    hint: () => 'write the pipeline, or take the file away',
  },
  'file/several-documents': {
    severity: 'warning',
    summary: 'The file holds several YAML documents',
    why: 'A line `---` starts a new document, and a provider reads one. GitLab reads the first, or the last one when the first is a header with `spec`. What the others hold is lost without a word.',
    sources: ['https://docs.gitlab.com/ci/yaml/#header-keywords', 'https://yaml.org/spec/1.2.2/#92-streams'],
    message: ({ count, read }) => `the file holds ${count} YAML documents, and only the ${read} is read`,
    hint: () => 'take the line `---` out, or put the other documents in files of their own',
  },
};
