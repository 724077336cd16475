import { describe, expectTypeOf, it } from 'vitest';
import type { Outcome } from '../diagnostics/outcome.js';
import { affected } from '../nx/affected.js';
import { byProvider, type PerProvider } from './by-provider.js';
import { definePipeline } from './define-pipeline.js';
import { type EnvValueInput, expression, secret } from './env.js';
import { job } from './job.js';
import type { MachineInput } from './machine.js';
import { parsePipeline } from './parse-pipeline.js';
import type { Pipeline, PipelineInput } from './pipeline.js';
import { PipelineError } from './pipeline-error.js';
import { group, pool } from './role.js';

const base = { name: 'build', commands: ['npx nx affected -t test'], agents: { count: 1 } } as const;

describe('definePipeline', () => {
  it('takes fragments that were made elsewhere, as constants and as plain values', () => {
    const preset = { image: 'node:22', env: { CI: 'true' }, packageManager: 'pnpm' } as const;
    const targets = ['lint', 'test'] as const;
    expectTypeOf(definePipeline({ ...base, ...preset, commands: [affected({ targets })] })).toEqualTypeOf<Pipeline>();
    expectTypeOf(definePipeline({ name: 'x', groups: [group({ ...base, name: 'a' })] })).toEqualTypeOf<Pipeline>();
    expectTypeOf(definePipeline({ ...definePipeline(base), name: 'other' })).toEqualTypeOf<Pipeline>();
    definePipeline({ ...base, agents: [pool({ count: 1, label: 'small' }), { count: 2 }] });
  });

  it('refuses what parsePipeline would', () => {
    // @ts-expect-error a name is needed
    definePipeline({ commands: ['true'], agents: { count: 1 } });
    // @ts-expect-error an unknown key
    definePipeline({ ...base, colour: 'red' });
    // @ts-expect-error a misspelt key of a pool
    definePipeline({ ...base, agents: { cuont: 1 } });
    // @ts-expect-error a count in quotes
    definePipeline({ ...base, agents: { count: '1' } });
    // @ts-expect-error an unknown dialect
    definePipeline({ ...base, nx: { dialect: 'both' } });
    // @ts-expect-error an unknown package manager
    definePipeline({ ...base, packageManager: 'cargo' });
    // @ts-expect-error a switch as value of a variable
    definePipeline({ ...base, env: { CI: true } });
    // @ts-expect-error values by provider without `byProvider`
    definePipeline({ ...base, image: { gitlab: 'node:22' } });
    // @ts-expect-error one target without a list
    affected({ targets: 'lint' });
    // @ts-expect-error the options of one command as another's
    affected({ targets: ['lint'], projects: ['app'] });
    // @ts-expect-error a job without steps
    definePipeline({ ...base, jobs: [job({ name: 'deploy', order: 'after' })] });
  });

  it('takes what is undefined as left out, but for the values of variables, which would be missing without a word', () => {
    const perhaps = base.commands.length > 1 ? 'node:22' : undefined;
    definePipeline({
      ...base,
      image: perhaps,
      nx: { version: perhaps },
      commands: [affected({ targets: ['test'], configuration: perhaps })],
      agents: pool({ count: 1, label: perhaps, timeouts: { totalMinutes: undefined } }),
      jobs: [job({ name: 'deploy', order: 'after', steps: ['true'], image: perhaps })],
      env: { TOKEN: secret({ variable: perhaps }) },
    });
    // @ts-expect-error a variable that may have no value
    definePipeline({ ...base, env: { TOKEN: perhaps } });
  });

  it('allows sizes and providers that it does not know', () => {
    definePipeline({
      ...base,
      machine: { size: 'arm.large' },
      image: byProvider({ jenkins: 'node:22', gitlab: 'node:22' }),
    });
  });
});

describe('a validated pipeline', () => {
  it('is an input as well, and cannot be changed', () => {
    expectTypeOf<Pipeline>().toExtend<PipelineInput>();
    const pipeline = definePipeline(base);
    // @ts-expect-error it is frozen
    pipeline.name = 'other';
    // @ts-expect-error so are its lists
    pipeline.commands?.push('true');
  });

  it('is not made by hand', () => {
    expectTypeOf<PipelineInput>().not.toExtend<Pipeline>();
  });
});

describe('parsePipeline', () => {
  it('takes anything and gives a pipeline or reasons', () => {
    expectTypeOf(parsePipeline).parameters.toEqualTypeOf<[input: unknown]>();
    expectTypeOf(parsePipeline).returns.toEqualTypeOf<Outcome<Pipeline>>();
    const outcome = parsePipeline({});
    if (outcome.ok) expectTypeOf(outcome.value).toEqualTypeOf<Pipeline>();
    // @ts-expect-error there is no value unless it is ok
    else outcome.value;
  });
});

describe('byProvider', () => {
  it('makes one value of what differs, also on its own', () => {
    const token = byProvider({ gitlab: expression('$CI_JOB_TOKEN'), circleci: secret(), default: 'none' });
    const machine = byProvider({ gitlab: { size: 'large' }, default: { runner: 'linux' } });
    expectTypeOf(token).toExtend<PerProvider<EnvValueInput>>();
    expectTypeOf(machine).toExtend<PerProvider<MachineInput>>();
    expectTypeOf(byProvider({ gitlab: 3 })).not.toExtend<PerProvider<string>>();
  });
});

describe('values of variables', () => {
  it('may be text, numbers, secrets and expressions, and differ by provider', () => {
    expectTypeOf<string>().toExtend<EnvValueInput>();
    expectTypeOf(secret()).toExtend<EnvValueInput>();
    expectTypeOf(byProvider({ gitlab: expression('$CI_COMMIT_SHA') })).toExtend<PerProvider<EnvValueInput>>();
    expectTypeOf<boolean>().not.toExtend<EnvValueInput>();
  });
});

describe('PipelineError.isInstance', () => {
  it('narrows what was caught', () => {
    const caught: unknown = new Error('x');
    if (PipelineError.isInstance(caught)) expectTypeOf(caught).toEqualTypeOf<PipelineError>();
  });
});
