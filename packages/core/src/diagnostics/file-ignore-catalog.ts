import type { Catalog } from './catalog.js';

/** What the messages about comments that ignore findings need. */
export interface FileIgnoreArguments {
  readonly 'file/unused-ignore': {
    readonly code: string;
    /** Where the finding would have to be, as a phrase. */
    readonly reach: string;
  };
  readonly 'file/unknown-ignore': {
    /** What stands there instead of a code; empty where nothing does. */
    readonly code: string;
    readonly suggestion: string | undefined;
  };
}

/** The codes about comments that ignore findings. */
export const fileIgnoreCatalog: Catalog<FileIgnoreArguments> = {
  'file/unused-ignore': {
    severity: 'info',
    summary: 'A comment ignores a finding that there is not',
    why: 'The comment was written for something that has been corrected since, or it stands in the wrong place. Left there it would hide the next finding of its kind.',
    sources: ['docs/diagnostics.md'],
    message: ({ code, reach }) => `nothing to ignore: there is no \`${code}\` ${reach}`,
    hint: () =>
      'take it out, or put it at the end of the line of the finding, or on a line of its own above that line or its block',
  },
  'file/unknown-ignore': {
    severity: 'warning',
    summary: 'A comment ignores a code that does not exist',
    why: 'The finding it was written for is still told. Codes look like `dte/shallow-clone`; a reason goes behind `--`.',
    sources: ['docs/diagnostics.md'],
    message: ({ code }) => (code === '' ? 'the comment ignores no code' : `\`${code}\` is no code to ignore`),
    hint: ({ code, suggestion }) => {
      if (suggestion !== undefined) return `did you mean \`${suggestion}\`?`;
      return code.includes('/')
        ? 'take the code from the finding'
        : 'write `# dte-ignore CODE`, several codes with commas, and a reason behind `--`';
    },
  },
};
