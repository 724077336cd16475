import { literalText } from '@dtekit/core/reader';
import type { BranchChoice } from '../lower/branch-filters.js';
import { gateLines } from '../lower/branch-gate.js';

/** A gate at the start of some lines, and how many of them it is. */
export interface ReadGate {
  readonly choice: BranchChoice;
  readonly length: number;
}

/** Reads the lines that end a job on branches it is not meant for. */
export function readBranchGate(lines: readonly string[]): ReadGate | undefined {
  const length = lines.indexOf('esac') + 1;
  if (length === 0 || lines[0] !== 'case "$CIRCLE_BRANCH" in') return undefined;
  const [, kept = ''] = /^ {2}(.*)\) ;;$/.exec(lines[1] ?? '') ?? [];
  const [, halted = ''] = /^ {2}(.*)\) circleci-agent step halt ;;$/.exec(lines[1] ?? '') ?? [];
  const choices: readonly BranchChoice[] = [
    { kind: 'only', patterns: patternsIn(kept) },
    { kind: 'ignore', patterns: patternsIn(halted) },
    { kind: 'only', patterns: [] },
  ];
  const text = lines.slice(0, length).join('\n');
  const choice = choices.find((candidate) => gateLines(candidate).join('\n') === text);
  return choice === undefined ? undefined : { choice, length };
}

function patternsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' | ').map(readPattern);
}

/** Quoted stretches are text, and `*` stands for itself. */
function readPattern(word: string): string {
  return word
    .split(/('(?:[^']|'\\'')*'|\*)/)
    .map((part) => literalText(part) ?? part)
    .join('');
}
