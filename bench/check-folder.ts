import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { compile, type Target } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';
import type { BenchRow } from './bench-row.js';
import { pipelineWith } from './pipelines.js';

const total = 1_000;

const bin = join(import.meta.dirname, '../packages/cli/dist/bin.js');

/** Loaded in front of the command: tells the peak of its memory, in kilobytes, when it ends. */
const tellMemory = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/** One cold `dte check` of many folders, each with the file of one provider. */
export function checkFolder(): readonly BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-bench-'));
  try {
    const targets: readonly Target[] = [circleci(), gitlab(), bitbucket()];
    for (let index = 0; index < total; index++) {
      const target = targets[index % targets.length];
      if (target !== undefined) writeCompiled(join(folder, `repository-${index}`), target, index);
    }
    const { seconds, megabytes } = timeCheck(folder);
    return [
      { what: `cold \`dte check\` of a folder with ${total} files`, figure: `${seconds.toFixed(1)} s`, aim: '' },
      { what: 'peak of its memory', figure: `${megabytes.toFixed(0)} MB`, aim: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeCompiled(folder: string, target: Target, index: number): void {
  const outcome = compile(pipelineWith(1 + (index % 9), `pipeline-${index}`), target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  for (const { path, text } of outcome.value.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function timeCheck(cwd: string): { readonly seconds: number; readonly megabytes: number } {
  const preload = `data:text/javascript,${encodeURIComponent(tellMemory)}`;
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--import', preload, bin, 'check'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const seconds = (performance.now() - start) / 1000;
  const [, text, error, kilobytes] = output;
  if (status !== 0 || text?.includes(`${total} files`) !== true) throw new Error(`dte check failed: ${error || text}`);
  return { seconds, megabytes: Number(kilobytes) / 1000 };
}
