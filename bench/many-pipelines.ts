import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { compile } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';
import type { BenchRow } from './bench-row.js';
import { pipelineWith } from './pipelines.js';

const total = 10_000;

/** One long-lived program that defines and compiles ten thousand pipelines: it must not grow. */
export function manyPipelines(): readonly BenchRow[] {
  const targets = [circleci(), gitlab(), bitbucket()];
  const compileOne = (index: number): void => {
    const pipeline = pipelineWith(1 + (index % 9), `pipeline-${index}`);
    for (const target of targets) compile(pipeline, target, { source: `repositories/${index}/dte.config.ts` });
  };
  for (let index = 0; index < 200; index++) compileOne(index);
  const before = heapMegabytes();
  const start = performance.now();
  for (let index = 0; index < total; index++) compileOne(index);
  const seconds = (performance.now() - start) / 1000;
  const after = heapMegabytes();
  return [
    { what: `${total} pipelines defined and compiled for 3 providers`, figure: `${seconds.toFixed(1)} s`, aim: '' },
    {
      what: 'heap before and after them, garbage collected',
      figure: `${before.toFixed(1)} MB → ${after.toFixed(1)} MB`,
      aim: 'no growth',
    },
  ];
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
}
