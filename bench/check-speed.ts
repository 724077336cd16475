import { bitbucket } from '@dtekit/bitbucket';
import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleci } from '@dtekit/circleci';
import { circleciReader } from '@dtekit/circleci/reader';
import { compile, definePipeline, type Target } from '@dtekit/core';
import { checkFile, type Reader } from '@dtekit/core/reader';
import { gitlab } from '@dtekit/gitlab';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { parseDocument } from 'yaml';
import type { BenchRow } from './bench-row.js';
import { comparePerCall } from './measure.js';
import { pipelineWithJobs } from './pipelines.js';

interface Provider {
  readonly reader: Reader;
  readonly target: Target;
}

const providers: readonly Provider[] = [
  { reader: circleciReader, target: circleci() },
  { reader: gitlabReader, target: gitlab() },
  { reader: bitbucketReader, target: bitbucket() },
];

/** A whole check against the YAML library alone, and large files against small ones. */
export function checkSpeed(): readonly BenchRow[] {
  return providers.flatMap(({ reader, target }) => {
    const usual = textOfLines(target, 300);
    const large = textOfLines(target, 3000);
    const check = (text: string) => checkFile({ file: target.path, text, reader });
    const times = comparePerCall(
      { check: () => check(usual), parse: () => parseDocument(usual), large: () => check(large) },
      { rounds: 11, calls: 5, warmUpCalls: 200 },
    );
    const { check: checking = 0, parse = 1, large: checkingLarge = 0 } = times;
    return [
      {
        what: `${target.provider.name}: check of ${lines(usual)} lines ÷ \`yaml.parseDocument\` of them`,
        figure: `${(checking / parse).toFixed(2)} (${checking.toFixed(1)} ms ÷ ${parse.toFixed(1)} ms)`,
        aim: '≤ 2.5',
      },
      {
        what: `${target.provider.name}: check of ${lines(large)} lines ÷ check of ${lines(usual)}`,
        figure: `${(checkingLarge / checking).toFixed(1)} (${checkingLarge.toFixed(0)} ms)`,
        aim: `about ${(lines(large) / lines(usual)).toFixed(0)}`,
      },
    ];
  });
}

/** The shortest file of a target with so many lines: coordinator, agents, and as many other jobs as it takes. */
function textOfLines(target: Target, wanted: number): string {
  for (let jobs = 4; ; jobs = Math.ceil(jobs * 1.1)) {
    const outcome = compile(definePipeline(pipelineWithJobs(jobs)), target);
    // Bitbucket allows one hundred steps.
    if (!outcome.ok) return textOfLines(target, wanted * 0.9);
    const text = outcome.value.files[0]?.text ?? '';
    if (lines(text) >= wanted) return text;
  }
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
