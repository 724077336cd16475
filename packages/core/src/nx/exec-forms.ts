import type { Exec } from './invocation.js';

/** The ways to write an exec, the longer ones of a program first. Of the ways to write one, its own name is canonical. */
const execForms: ReadonlyArray<readonly [words: readonly string[], exec: Exec]> = [
  [['npx', '--yes'], 'npx --yes'],
  [['npx', '-y'], 'npx --yes'],
  [['npx', '--no-install'], 'npx'],
  [['npx', '--no'], 'npx'],
  [['npx'], 'npx'],
  [['npm', 'exec'], 'npx'],
  [['npm', 'x'], 'npx'],
  [['pnpm', 'exec'], 'pnpm exec'],
  [['pnpm', 'dlx'], 'pnpm dlx'],
  [['pnpm'], 'pnpm exec'],
  [['pnpx'], 'pnpm dlx'],
  [['yarn', 'dlx'], 'yarn dlx'],
  [['yarn', 'run'], 'yarn'],
  [['yarn', 'exec'], 'yarn'],
  [['yarn'], 'yarn'],
  [['bunx'], 'bunx'],
  [['bun', 'x'], 'bunx'],
  [['bun', 'run'], 'bunx'],
  [['bun'], 'bunx'],
];

/** Flags between a program and the binary it starts that change nothing about which one that is. */
const execFlags: ReadonlySet<string | undefined> = new Set([
  '--',
  ...['-y', '--yes', '--no-install', '--no', '-q', '--quiet', '-s', '--silent', '--offline', '--prefer-offline'],
  ...['-w', '--workspace-root', '-T', '--top-level', '-B', '--binaries-only', '--bun'],
]);

/** Reads the exec at the start of a command line, and how many words it takes: none when a binary is started bare. */
export function readExec(words: ReadonlyArray<string | undefined>): {
  readonly exec: Exec;
  readonly wordCount: number;
} {
  const [form, exec] = execForms.find(([form]) => form.every((word, index) => words[index] === word)) ?? [];
  if (form === undefined || exec === undefined) return { exec: 'none', wordCount: 0 };
  let wordCount = form.length;
  for (let length = flagLength(words, wordCount); length > 0; length = flagLength(words, wordCount))
    wordCount += length;
  return { exec, wordCount };
}

/** How many words a flag takes with its value; 0 where there is none. */
function flagLength(words: ReadonlyArray<string | undefined>, index: number): number {
  const word = words[index];
  if (word === '-p' || word === '--package') return 2;
  return execFlags.has(word) || word?.startsWith('--package=') === true ? 1 : 0;
}
