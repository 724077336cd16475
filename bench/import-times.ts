import { join } from 'node:path';
import type { BenchRow } from './bench-row.js';
import { compareProcesses } from './measure.js';

const entries = ['@dtekit/core', '@dtekit/circleci', '@dtekit/gitlab', '@dtekit/bitbucket'];

/** What importing each package costs on top of an empty process. */
export function importTimes(): readonly BenchRow[] {
  const cwd = join(import.meta.dirname, '..');
  const node = (args: readonly string[]) => [{ command: process.execPath, args, cwd }];
  const times = compareProcesses(
    {
      nothing: node(['--input-type=module', '-e', '0']),
      ...Object.fromEntries(
        entries.map((entry) => [entry, node(['--input-type=module', '-e', `await import('${entry}')`])]),
      ),
    },
    11,
  );
  return entries.map((entry) => ({
    what: `import of \`${entry}\``,
    figure: `${((times[entry] ?? 0) - (times.nothing ?? 0)).toFixed(0)} ms`,
    aim: '',
  }));
}
