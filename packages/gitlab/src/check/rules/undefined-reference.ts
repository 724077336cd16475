import { type Diagnostic, diagnose, didYouMean, findParts, memberOf } from '@dtekit/core/provider';
import type { GitLabDocument } from '../../document/document.js';
import { isReference } from '../../document/reference.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds references to what the file does not say. GitLab resolves them before `extends`, so what a job extends is not in it. */
export function checkUndefinedReference({ document, isWhole }: CheckSubject): readonly Diagnostic[] {
  if (!isWhole) return [];
  const file = asWritten(document);
  return findParts(file, [], isReference).flatMap(({ part: reference, path }) => {
    const [first = ''] = reference.path;
    if (valueAt(file, reference.path) !== undefined) return [];
    const suggestion = file.has(first) ? undefined : didYouMean(first, [...file.keys()]);
    const values = { reference: reference.path, suggestion };
    return [diagnose(gitlabCatalog, 'gitlab/undefined-reference', values, { path })];
  });
}

/** Jobs stand beside the sections of the file. */
function asWritten({ kind: _, notes: __, jobs, ...sections }: GitLabDocument): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([...Object.entries(sections), ...jobs]);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(memberOf, value);
}
