import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { topLevelKeys } from '../../document/key-order.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/include-sets-globals` needs. */
export interface IncludeSetsGlobalsArguments {
  readonly 'gitlab/include-sets-globals': { readonly section: string };
}

/** The code about included files that change the file which includes them. */
export const includeSetsGlobalsCatalog: Catalog<IncludeSetsGlobalsArguments> = {
  'gitlab/include-sets-globals': {
    severity: 'warning',
    summary: 'An included file has sections that reach into other files',
    why: "GitLab merges an included file into the one that includes it. Its `stages`, `workflow`, `default` and `variables` then hold for all jobs there, or lose against the other file's.",
    sources: ['https://docs.gitlab.com/ci/yaml/includes/'],
    message: ({ section }) => `the file is to be included and sets \`${section}\` for all jobs of the other file`,
    hint: () => 'set it on the jobs, or in the file that includes this one',
  },
};

/** Finds top-level sections in a file that is to be included. */
export function includeSetsGlobals({ document }: DocumentView): readonly Diagnostic[] {
  if (document.kind === 'root') return [];
  return topLevelKeys
    .filter((key) => key !== 'include' && document[key] !== undefined)
    .map((section) =>
      diagnose(includeSetsGlobalsCatalog, 'gitlab/include-sets-globals', { section }, { path: [section] }),
    );
}
