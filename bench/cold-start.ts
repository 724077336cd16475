import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.js';
import { compareProcesses, type ProcessCall } from './measure.js';

const root = join(import.meta.dirname, '..');

/** The workspace with Nx 17.2.8 to compare with; how to make one is told in docs/performance.md. */
const nxWorkspace = process.env.DTEKIT_BENCH_NX;

/** The command as a person runs it: a fresh process, the config loaded from TypeScript, files written. */
export function coldStart(): readonly BenchRow[] {
  const out = mkdtempSync(join(tmpdir(), 'dtekit-bench-'));
  try {
    const times = compareProcesses(
      {
        node: [{ command: process.execPath, args: ['-e', '0'] }],
        dte: [dteCompile(out)],
        ...(nxWorkspace === undefined ? {} : { nx: nxGenerators(nxWorkspace) }),
      },
      11,
    );
    const dte = times.dte ?? 0;
    return [
      row('cold `dte compile` of the quickstart ÷ `node -e 0`', dte, times.node, '≤ 4'),
      nxWorkspace === undefined
        ? { what: nxTitle, figure: 'not measured: `DTEKIT_BENCH_NX` names no workspace', aim: '≤ 0.25' }
        : row(nxTitle, dte, times.nx, '≤ 0.25'),
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const nxTitle = 'cold `dte compile` for 3 providers ÷ three runs of `nx g @nx/workspace:ci-workflow` 17.2.8';

function dteCompile(out: string): ProcessCall {
  const cwd = join(root, 'examples/quickstart');
  return {
    command: process.execPath,
    args: [join(root, 'packages/cli/dist/bin.js'), 'compile', '--out', out, '--force'],
    cwd,
  };
}

function nxGenerators(workspace: string): readonly ProcessCall[] {
  const nx = join(workspace, 'node_modules/nx/bin/nx.js');
  if (!existsSync(nx)) throw new Error(`no Nx in ${workspace}`);
  return ['circleci', 'gitlab', 'bitbucket-pipelines'].map((ci) => ({
    command: process.execPath,
    args: [nx, 'g', '@nx/workspace:ci-workflow', `--ci=${ci}`, '--name=CI', '--no-interactive'],
    cwd: workspace,
    env: { NX_DAEMON: 'false', CI: 'true', NO_COLOR: '1' },
  }));
}

function row(what: string, time: number, base: number | undefined, aim: string): BenchRow {
  const ratio = (time / (base ?? 1)).toFixed(2);
  return { what, figure: `${ratio} (${time.toFixed(0)} ms ÷ ${(base ?? 0).toFixed(0)} ms)`, aim };
}
