import { describeChange, type PlanChange, type SideNames } from '@dtekit/core/reader';
import type { Style, TextFormat } from '../output/style.js';
import { plural } from './file-table.js';

const looks: Readonly<Record<PlanChange['kind'], { readonly symbol: string; readonly format: TextFormat }>> = {
  added: { symbol: '+', format: 'green' },
  removed: { symbol: '-', format: 'red' },
  changed: { symbol: '~', format: 'yellow' },
  moved: { symbol: '↕', format: 'yellow' },
  unknown: { symbol: '?', format: 'cyan' },
};

/** The differences for people, one line each. */
export function formatDiffText(changes: readonly PlanChange[], sides: SideNames, style: Style): readonly string[] {
  if (changes.length === 0) return [`${sides.left} and ${sides.right} mean the same`];
  const lines = changes.map((change) => {
    const { symbol, format } = looks[change.kind];
    return `${style(format, symbol)} ${describeChange(change, sides)}`;
  });
  return [...lines, '', `${plural(changes.length, 'difference')} from ${sides.left} to ${sides.right}`];
}
