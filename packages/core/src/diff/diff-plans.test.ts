import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { PlanJob } from '../plan/plan-job.js';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  otherJob,
  run,
  triggersOf,
} from '../testing/plan-fixture.js';
import { describeChange } from './describe-change.js';
import { diffPlans } from './diff-plans.js';

const provider = fixtureProvider();

function words(before: Plan, after: Plan): readonly string[] {
  return diffPlans({ plan: before, provider }, { plan: after, provider }).map((change) => describeChange(change));
}

/** What is told when the coordinator of the healthy plan changes. */
function ofCoordinator(before: Partial<PlanJob>, after: Partial<PlanJob>): readonly string[] {
  return words(
    healthyPlan({ jobs: [coordinatorJob(before), agentsJob()] }),
    healthyPlan({ jobs: [coordinatorJob(after), agentsJob()] }),
  );
}

/** What is told when the lines of the coordinator change. */
function ofLines(before: readonly string[], after: readonly string[]): readonly string[] {
  return ofCoordinator({ steps: coordinatorSteps(before) }, { steps: coordinatorSteps(after) });
}

const start = 'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint,build';

describe('agents', () => {
  it('are told by their number', () => {
    const after = healthyPlan({ jobs: [coordinatorJob(), agentsJob({ count: 5 })] });
    expect(words(healthyPlan(), after)).toEqual(['agents 3 → 5']);
  });

  it('are told by their labels, whatever their order', () => {
    const small = agentsJob({ name: 'agent-small', label: 'small' });
    const large = agentsJob({ name: 'agent-large', label: 'large', count: 1 });
    const before = healthyPlan({ jobs: [coordinatorJob(), small] });
    const after = healthyPlan({ jobs: [coordinatorJob(), large, { ...small, count: 4 }] });
    expect(words(before, after)).toEqual(['pool `small` 3 → 4', 'pool `large` added']);
    expect(words(after, before)).toEqual(['pool `large` removed', 'pool `small` 4 → 3']);
  });

  it('are the same when they got another name', () => {
    const after = healthyPlan({ jobs: [coordinatorJob(), agentsJob({ name: 'worker' })] });
    expect(words(healthyPlan(), after)).toEqual(['agents name `agent` → `worker`']);
  });
});

describe('settings', () => {
  it('are told once for all jobs that changed alike', () => {
    const after = healthyPlan({ jobs: [coordinatorJob({ image: 'node:24' }), agentsJob({ image: 'node:24' })] });
    const before = healthyPlan({ jobs: [coordinatorJob({ image: 'node:22' }), agentsJob({ image: 'node:22' })] });
    expect(words(before, after)).toEqual(['coordinator and agents image `node:22` → `node:24`']);
  });

  it('are told with their units, and without a value as none', () => {
    const withTimeout = coordinatorJob({ totalTimeoutMinutes: 60 });
    const { totalTimeoutMinutes: _, ...withoutTimeout } = withTimeout;
    expect(
      words(healthyPlan({ jobs: [withTimeout, agentsJob()] }), healthyPlan({ jobs: [withoutTimeout, agentsJob()] })),
    ).toEqual(['coordinator timeout 60m → none']);
    expect(ofCoordinator({ interruptible: false }, { interruptible: true })).toEqual([
      'coordinator interruptible no → yes',
    ]);
    expect(ofCoordinator({ machine: {} }, { machine: { size: 'large' } })).toEqual([
      'coordinator machine size none → `large`',
    ]);
  });

  it('are told as lists where they are some', () => {
    expect(ofCoordinator({ artifacts: { paths: ['dist', 'a'] } }, { artifacts: { paths: ['b', 'dist'] } })).toEqual([
      'coordinator artifacts lost `a`, gained `b`',
    ]);
  });

  it('that one side does not know are told as such, once', () => {
    const plan = healthyPlan({ jobs: [coordinatorJob({ unknown: ['machine', 'env', 'triggers'] }), agentsJob()] });
    const sides = { left: 'a.yml', right: 'b.yml' };
    const changes = diffPlans({ plan, provider }, { plan: healthyPlan(), provider });
    expect(changes.map((change) => describeChange(change, sides))).toEqual([
      'coordinator: triggers not known in a.yml',
      'coordinator: machine size not known in a.yml',
      'coordinator: variables not known in a.yml',
    ]);
    expect(diffPlans({ plan, provider }, { plan, provider })).toEqual([]);
  });
});

describe('triggers', () => {
  it('are told by occasion', () => {
    const before = triggersOf({ pullRequests: true, branches: ['main'], manual: false });
    const after = triggersOf({ pullRequests: false, branches: ['main', 'next'], manual: false });
    expect(ofCoordinator({ triggers: before }, { triggers: after })).toEqual([
      'triggers: pull requests no longer start `main`',
      'triggers: pushes to next now start `main`',
    ]);
  });

  it('in the words of a file are lost or not known', () => {
    const tags = triggersOf({ others: ['tags'] });
    expect(ofCoordinator({ triggers: tags }, {})).toEqual(['triggers: tags no longer start `main`']);
    expect(ofCoordinator({ triggers: tags }, { triggers: triggersOf({ others: ['$CI_COMMIT_TAG'] }) })).toEqual([
      'triggers: whether `tags` starts `main` is not known in right',
      'triggers: whether `$CI_COMMIT_TAG` starts `main` is not known in left',
    ]);
  });

  it('by the clock are told by name', () => {
    const at = (cron: string) => triggersOf({ schedules: [{ name: 'nightly', cron, branch: 'main' }] });
    expect(ofCoordinator({ triggers: at('0 3 * * *') }, { triggers: at('0 4 * * *') })).toEqual([
      'coordinator: schedule `nightly` `0 3 * * * on main` → `0 4 * * * on main`',
    ]);
  });
});

describe('variables', () => {
  it('are told by name, and secrets by nothing else', () => {
    const text = (value: string) => ({ kind: 'text', text: value }) as const;
    const before = new Map([
      ['STAGE', text('test')],
      ['DEPLOY_TOKEN', text('abc')],
      ['OTHER', text(`glpat-${'a'.repeat(20)}`)],
    ]);
    const after = new Map<string, { kind: 'text'; text: string } | { kind: 'secret'; variable: string }>([
      ['STAGE', text('live')],
      ['DEPLOY_TOKEN', text('def')],
      ['OTHER', { kind: 'secret', variable: 'REAL' }],
      ['NEW_PASSWORD', text('hunter2')],
    ]);
    expect(ofCoordinator({ env: before }, { env: after })).toEqual([
      'coordinator: variable `STAGE` `test` → `live`',
      'coordinator: variable `DEPLOY_TOKEN` changed',
      'coordinator: variable `OTHER` `…` → `secret REAL`',
      'coordinator: variable `NEW_PASSWORD` added',
    ]);
  });
});

describe('commands', () => {
  it('are told flag by flag', () => {
    expect(
      ofLines(
        [start, 'npx nx affected -t lint,test --parallel=2'],
        [start, 'npx nx affected -t lint -c ci --parallel=3'],
      ),
    ).toEqual([
      'command 1 (affected) configuration none → `ci`',
      'command 1 (affected) parallel 2 → 3',
      'command 1 (affected) targets lost `test`',
    ]);
  });

  it('tell what ends the agents', () => {
    expect(ofLines([start], [start.replace(',build', '')])).toEqual(['stop-after lost `build`']);
  });

  it('that are spelled in another way are the same', () => {
    expect(ofLines([start, 'npx nx affected -t lint,test'], [start, 'npx nx affected --target=test,lint'])).toEqual([]);
  });

  it('are the same whatever package manager starts them', () => {
    const lines = (exec: string, install: string) => [run(install, []), run(`${exec} nx affected -t lint`, [])];
    const [npm, pnpm] = [lines('npx', 'npm ci'), lines('pnpm exec', 'pnpm install --frozen-lockfile')];
    expect(ofCoordinator({ steps: npm }, { steps: pnpm })).toEqual(['install package-manager `npm` → `pnpm`']);
  });

  it('come, go, move, and are another', () => {
    expect(ofLines([start, 'echo a', 'echo b'], [start, 'echo b', 'echo c', './deploy.sh'])).toEqual([
      'command 1 lost: `echo a`',
      'command 2 added: `echo c`',
      'command 3 added: `./deploy.sh`',
    ]);
    expect(ofLines([start, './a.sh', './b.sh'], [start, './b.sh', './a.sh'])).toEqual(['command 1 moved: `./a.sh`']);
    expect(ofLines([start, 'npm run a'], [start, 'npm run b'])).toEqual(['command 1: `npm run a` → `npm run b`']);
    expect(ofLines([start, 'npx nx format:check'], [start, 'npx nx-cloud record -- npx nx format:check'])).toEqual([
      'command 1 (format:check) is recorded now',
    ]);
  });

  it('with a token in them are not shown', () => {
    expect(ofLines([start], [start, `./login.sh glpat-${'a'.repeat(20)}`])).toEqual(['command 1 added: `…`']);
  });
});

describe('safeguards', () => {
  it('that are lost are told by name', () => {
    const { steps } = coordinatorJob();
    expect(ofCoordinator({}, { always: [] })).toEqual(['completion lost']);
    expect(ofCoordinator({}, { steps: steps.filter(({ kind }) => kind !== 'set-base') })).toEqual([
      'base and head lost',
    ]);
    expect(ofCoordinator({}, { steps: steps.filter(({ kind }) => kind !== 'rerun-guard') })).toEqual([
      'rerun guard lost',
    ]);
  });

  it('that one provider cannot have are no loss', () => {
    const withoutGuard = fixtureProvider({ supports: { 'rerun-guard': 'unsupported', 'silence-timeout': 'emulated' } });
    const { steps } = coordinatorJob();
    const bare = coordinatorJob({
      silenceTimeoutMinutes: 20,
      steps: steps.filter(({ kind }) => kind !== 'rerun-guard'),
    });
    const after = healthyPlan({
      jobs: [bare, agentsJob({ steps: agentsJob().steps.filter(({ kind }) => kind !== 'rerun-guard') })],
    });
    const before = healthyPlan({ jobs: [coordinatorJob({ silenceTimeoutMinutes: 60 }), agentsJob()] });
    expect(diffPlans({ plan: before, provider }, { plan: after, provider: withoutGuard })).toEqual([]);
    expect(diffPlans({ plan: after, provider: withoutGuard }, { plan: before, provider })).toEqual([]);
  });
});

describe('other jobs', () => {
  it('are told by name or by what they run', () => {
    const withJob = (job: PlanJob) => healthyPlan({ jobs: [coordinatorJob(), agentsJob(), job] });
    expect(words(healthyPlan(), withJob(otherJob()))).toEqual(['job `deploy` added']);
    expect(words(withJob(otherJob()), withJob(otherJob({ name: 'release' })))).toEqual([
      'job `deploy` name `deploy` → `release`',
    ]);
    expect(words(withJob(otherJob()), withJob(otherJob({ phase: 'during' })))).toEqual([
      'job `deploy` phase `after` → `during`',
    ]);
  });

  it('tell steps that only the file knows', () => {
    const notify = otherJob({ steps: [{ kind: 'unknown', name: 'slack/notify', origin: { path: [] } }] });
    const withJob = (job: PlanJob) => healthyPlan({ jobs: [coordinatorJob(), agentsJob(), job] });
    expect(words(withJob(notify), withJob({ ...notify, steps: [] }))).toEqual([
      'job `deploy`: step `slack/notify` lost',
    ]);
  });
});

describe('the workspace', () => {
  it('is told by its files', () => {
    const before = healthyPlan({ workspace: { ciConfig: { stopAgentsAfter: ['lint', 'build'] } } });
    const after = healthyPlan({ workspace: { ciConfig: { stopAgentsAfter: ['lint'] }, nxVersion: '22.1.0' } });
    expect(words(before, after)).toEqual([
      'workspace Nx version none → `22.1.0`',
      '.nx/ci-config.yaml stop-after lost `build`',
    ]);
    expect(words(before, healthyPlan())).toEqual(['workspace: settings of Nx Cloud `.nx/ci-config.yaml` lost']);
  });

  it('tells rules in another order, for the first one wins', () => {
    const rules = ['lint', 'test'].map((target) => ({ targets: [target], runOn: [{ agent: 'small' }] }));
    const before = healthyPlan({ workspace: { assignmentRules: rules } });
    const after = healthyPlan({ workspace: { assignmentRules: rules.toReversed() } });
    expect(words(before, after)).toEqual(['workspace assignment rules in another order']);
  });
});

it('gives plain data, ready for JSON', () => {
  const after = healthyPlan({ jobs: [coordinatorJob(), agentsJob({ count: 5 })] });
  const changes = diffPlans({ plan: healthyPlan(), provider }, { plan: after, provider });
  expect(changes).toEqual([
    {
      subjects: [{ part: 'agents', name: 'agent', words: 'agents', left: ['agents'], right: ['agents'] }],
      what: 'count',
      kind: 'changed',
      name: null,
      of: null,
      before: 3,
      after: 5,
      unknownIn: null,
    },
  ]);
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
});

it('leaves the name of the pipeline as it is told', () => {
  expect(words(healthyPlan(), { ...healthyPlan(), name: 'ci' })).toEqual(['pipeline name `build` → `ci`']);
});

it('does not take long for large jobs that have nothing in common', () => {
  const lines = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index} run`);
  expect(ofLines([start, ...lines('a')], [start, ...lines('b')])).toHaveLength(6000);
});
