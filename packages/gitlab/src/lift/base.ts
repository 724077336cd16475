import { shellQuote } from '@dtekit/core/provider';
import { lowerSetBase } from '../lower/base.js';

/** What the lines that export base and head say. */
export interface ReadBase {
  readonly mainBranch: string;
  /** How many lines they are. */
  readonly length: number;
}

const marker = 'main-branch';
const template = lowerSetBase({ kind: 'set-base', mainBranch: marker, origin: { path: [] } });
const asking = template.findIndex((line) => line.includes(marker));
const [before = '', after = ''] = (template[asking] ?? '').split(shellQuote(`origin/${marker}`));

/** Reads the lines that {@link lowerSetBase} writes, at the start of some lines. */
export function readSetBase(lines: readonly string[]): ReadBase | undefined {
  if (lines[0] !== template[0]) return undefined;
  const line = lines[asking] ?? '';
  if (!line.startsWith(before) || !line.endsWith(after)) return undefined;
  const branch = unquoted(line.slice(before.length, line.length - after.length));
  if (!branch.startsWith('origin/')) return undefined;
  const mainBranch = branch.slice('origin/'.length);
  const written = lowerSetBase({ kind: 'set-base', mainBranch, origin: { path: [] } });
  return written.every((own, index) => lines[index] === own) ? { mainBranch, length: written.length } : undefined;
}

/** The mirror of `shellQuote`. */
function unquoted(word: string): string {
  return word.startsWith("'") ? word.slice(1, -1).replaceAll(`'\\''`, "'") : word;
}
