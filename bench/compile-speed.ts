import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { compile, type Pipeline, type Target } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';
import { parse, stringify } from 'yaml';
import type { BenchRow } from './bench-row.js';
import { comparePerCall } from './measure.js';
import { pipelineWith } from './pipelines.js';

const targets: readonly Target[] = [circleci(), gitlab(), bitbucket()];

/** The whole compiler against the usual serializer alone, and large runs against small ones. */
export function compileSpeed(): readonly BenchRow[] {
  const small = pipelineWith(3);
  const documents = textsOf(small, targets).map((text): unknown => parse(text, { merge: true }));
  const times = comparePerCall(
    {
      compile: () => textsOf(small, targets),
      stringify: () => documents.map((document) => stringify(document)),
    },
    { rounds: 15, calls: 40 },
  );
  const ratio = (times.compile ?? 0) / (times.stringify ?? 1);
  return [
    {
      what: '`compile` for 3 providers, checks included ÷ `yaml.stringify` of the same 3 documents',
      figure: `${ratio.toFixed(2)} (${milliseconds(times.compile)} ÷ ${milliseconds(times.stringify)})`,
      aim: '≤ 1',
    },
    ...targets.map(growth),
  ];
}

function growth(target: Target): BenchRow {
  const two = pipelineWith(2);
  // Bitbucket allows one hundred steps, so two hundred agents end in a diagnostic there; ninety-eight still compile.
  const many = target.provider.id === 'bitbucket' ? 98 : 200;
  const large = pipelineWith(many);
  const times = comparePerCall(
    { two: () => textsOf(two, [target]), large: () => textsOf(large, [target]) },
    { rounds: 15, calls: 20 },
  );
  return {
    what: `${target.provider.name}: ${many} agents ÷ 2 agents`,
    figure: `${((times.large ?? 0) / (times.two ?? 1)).toFixed(2)} (${milliseconds(times.large)})`,
    aim: `< ${many / 2}`,
  };
}

function textsOf(pipeline: Pipeline, into: readonly Target[]): readonly string[] {
  return into.map((target) => {
    const outcome = compile(pipeline, target);
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    return outcome.value.files[0]?.text ?? '';
  });
}

function milliseconds(time: number | undefined): string {
  return `${(time ?? 0).toFixed(2)} ms`;
}
