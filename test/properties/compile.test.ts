import { compile, type Diagnostic, definePipeline, type PipelineInput, type Target } from '@dtekit/core';
import type { JobView } from '@dtekit/core/testing';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { goldenTargets, variantTargets } from '../goldens/golden-targets.js';
import { readBitbucket } from '../readers/read-bitbucket.js';
import { readCircleCI } from '../readers/read-circleci.js';
import { readGitLab } from '../readers/read-gitlab.js';
import { pipelineArbitrary } from './pipeline-arbitrary.js';
import { coordinatorsIn, poolsIn, withCoordinator, withJobNamed, withPool } from './pipeline-parts.js';
import { withoutAgents } from './without-agents.js';

const runs = { numRuns: 40, seed: 20_26 };

const renamings = [
  {
    what: 'a coordinator',
    rename: (input: PipelineInput, name: string) => withCoordinator(input, (coordinator) => ({ ...coordinator, name })),
  },
  { what: 'a pool', rename: (input: PipelineInput, name: string) => withPool(input, (pool) => ({ ...pool, name })) },
  { what: 'another job', rename: withJobNamed },
];

const readers: Readonly<Record<string, (text: string) => readonly JobView[]>> = {
  circleci: readCircleCI,
  gitlab: readGitLab,
  bitbucket: readBitbucket,
};

describe.each([...goldenTargets, ...variantTargets])('any valid pipeline, compiled for $name,', ({ target }) => {
  const read = readers[target.provider.id];
  if (read === undefined) throw new Error(`no reader for ${target.provider.id}`);

  it('compiles, with errors only where the provider has a limit', () => {
    check((input) => {
      const { diagnostics } = compile(definePipeline(input), target);
      expect(diagnostics.filter(isModelError)).toEqual([]);
    });
  });

  it('gives the same bytes again', () => {
    check((input) => {
      expect(textsOf(input, target)).toEqual(textsOf(structuredClone(input), target));
    });
  });

  it('means the same to readers of YAML 1.1 and 1.2', () => {
    check((input) => {
      for (const text of textsOf(input, target)) {
        const expected: unknown = parse(text, { version: '1.2', merge: true, maxAliasCount: -1 });
        expect(parse(text, { version: '1.1', merge: true, maxAliasCount: -1 })).toEqual(expected);
        expect(load(text)).toEqual(expected);
      }
    });
  });

  it('starts coordinator and agents on the same occasions, as many agents as the model says', () => {
    check((input) => {
      const distributed = read(textOf(input, target)).filter(({ role }) => role !== 'other');
      expect(new Set(distributed.map(({ occasions }) => occasions)).size).toBe(1);
      expect(instances(distributed, 'agent')).toBe(agentsIn(input));
      expect(instances(distributed, 'coordinator')).toBe(coordinatorsIn(input));
    });
  });

  it.each(renamings)('changes nothing but a name when $what is renamed', ({ rename }) => {
    check((input) => {
      const named = (name: string): string => textsOf(rename(input, name), target).join('\n');
      expect(named('zqold').replaceAll('zqold', 'zqnew')).toBe(named('zqnew'));
    });
  });

  it('changes nothing but agent jobs when an agent is added', () => {
    check((input) => {
      const counted = (count: number): unknown => {
        const text = textOf(
          withPool(withoutAgentCount(input), (pool) => ({ ...pool, name: 'zqagent', count })),
          target,
        );
        return withoutAgents(parse(text, { merge: true, maxAliasCount: -1 }), 'zqagent');
      };
      expect(counted(3)).toEqual(counted(4));
    });
  });

  it('leaves the input alone', () => {
    check((input) => {
      const before = structuredClone(input);
      compile(definePipeline(input), target);
      expect(input).toEqual(before);
    });
  });
});

function check(property: (input: PipelineInput) => void): void {
  fc.assert(fc.property(pipelineArbitrary, property), runs);
}

/** The provider's own file. */
function textOf(input: PipelineInput, target: Target): string {
  return textsOf(input, target)[0] ?? '';
}

/** All files, without the line that holds their checksum. */
function textsOf(input: PipelineInput, target: Target): readonly string[] {
  const outcome = compile(definePipeline(input), target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return outcome.value.files.map(({ text }) => text.replace(/^# checksum: .*\n/m, ''));
}

/** The coordinator is told the number of agents where old clients need it; that is meant to change with the agents. */
function withoutAgentCount({ nx: { agentCount: _, ...nx } = {}, ...input }: PipelineInput): PipelineInput {
  return { ...input, nx };
}

function isModelError({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && /^(?:model|dte|provider)\//.test(code);
}

function agentsIn(input: PipelineInput): number {
  return poolsIn(input).reduce((sum, { count }) => sum + count, 0);
}

function instances(jobs: readonly JobView[], role: JobView['role']): number {
  return jobs.filter((job) => job.role === role).reduce((sum, job) => sum + job.instances, 0);
}
