import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeChange } from '../diff/describe-change.js';
import type { PlanChange } from '../diff/plan-change.js';
import { importCatalog } from './import-catalog.js';

const sides = { left: 'the file', right: 'the config' } as const;

/** Notes about the differences between a file and the pipeline made from it, at the places of the file. */
export function importNotes(changes: readonly PlanChange[]): readonly Diagnostic[] {
  return changes.map((change) => {
    const [first, ...others] = change.subjects;
    const related = others.flatMap(({ words, left }) => (left === null ? [] : [{ message: words, path: left }]));
    return diagnose(
      importCatalog,
      codeOf(change),
      { change: describeChange(change, sides) },
      { path: first?.left ?? undefined, ...(related.length === 0 ? {} : { related }) },
    );
  });
}

function codeOf({ kind }: PlanChange): 'import/added' | 'import/changed' | 'import/not-carried-over' {
  switch (kind) {
    case 'added':
      return 'import/added';
    case 'changed':
    case 'moved':
      return 'import/changed';
    default:
      return 'import/not-carried-over';
  }
}
