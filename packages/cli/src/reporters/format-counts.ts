import type { SeverityCounts } from './count-by-severity.js';
import { plural } from './file-table.js';

/** How many findings there are, most severe first, e.g. `1 error, 2 notes`; empty when there is none. */
export function formatCounts({ errors, warnings, infos }: SeverityCounts, strict: boolean): string {
  const counts = [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(warnings === 0 ? [] : [`${plural(warnings, 'warning')}${strict ? ' (forbidden by --strict)' : ''}`]),
    ...(infos === 0 ? [] : [plural(infos, 'note')]),
  ];
  return counts.join(', ');
}
