import type { Exec } from './invocation.js';

/** The ways to write an exec, the longer ones of a program first. Of the ways to write one, its own name is canonical. */
const execForms: ReadonlyArray<readonly [words: readonly string[], exec: Exec]> = [
  [['npx', '--yes'], 'npx --yes'],
  [['npx', '-y'], 'npx --yes'],
  [['npx', '--no-install'], 'npx'],
  [['npx', '--no'], 'npx'],
  [['npx'], 'npx'],
  [['npm', 'exec', '--'], 'npx'],
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

/** Reads the exec at the start of a command line, and how many words it takes: none when a binary is started bare. */
export function readExec(words: ReadonlyArray<string | undefined>): {
  readonly exec: Exec;
  readonly wordCount: number;
} {
  const form = execForms.find(([form]) => form.every((word, index) => words[index] === word));
  return form === undefined ? { exec: 'none', wordCount: 0 } : { exec: form[1], wordCount: form[0].length };
}
