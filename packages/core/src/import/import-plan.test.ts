import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { PlanJob } from '../plan/plan-job.js';
import * as fixture from '../testing/plan-fixture.js';
import { coordinatorSteps, fixtureProvider, healthyPlan, run, triggersOf } from '../testing/plan-fixture.js';
import { importPlan } from './import-plan.js';

const provider = fixtureProvider();
const target = { module: '@example/ci', name: 'ci' };

/** In a plan that a pipeline can make, all jobs clone alike. */
const history = { history: 'full' } as const;

function coordinatorJob(changes: Partial<PlanJob> = {}): PlanJob {
  return fixture.coordinatorJob({ ...history, ...changes });
}

function agentsJob(changes: Partial<PlanJob> = {}): PlanJob {
  return fixture.agentsJob({ ...history, ...changes });
}

function otherJob(changes: Partial<PlanJob> = {}): PlanJob {
  return fixture.otherJob({ ...history, ...changes });
}

function imported(plan: Plan) {
  return importPlan({ plan, provider, target });
}

/** What is told of a healthy plan with another job beside. */
function notesOn(job: PlanJob): readonly string[] {
  return imported(healthyPlan({ jobs: [coordinatorJob(), agentsJob(), job] })).notes.map(({ message }) => message);
}

const bare = { provider, target, name: 'web', source: 'ci.yml' };

describe('the code of a healthy plan', () => {
  it('is what a person would write', () => {
    expect(
      importPlan({ ...bare, plan: { ...healthyPlan({ jobs: [coordinatorJob(), agentsJob()] }), name: '' } }).code,
    ).toBe(`import { affected, defineConfig, definePipeline, formatCheck, record } from '@dtekit/core';
import { ci } from '@example/ci';

/**
 * Imported from ci.yml.
 */
const pipeline = definePipeline({
  name: 'web',
  image: 'node:22',
  commands: [record(formatCheck()), affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
});

export default defineConfig({ pipeline, targets: [ci()] });
`);
  });

  it('has the options of its target', () => {
    const options = { fanOut: 'extends', templates: { main: '.base' } };
    const { code } = importPlan({ plan: healthyPlan(), provider, target: { ...target, options } });
    expect(code).toContain("targets: [ci({ fanOut: 'extends', templates: { main: '.base' } })]");
  });

  it('names the target of the provider unless another is given', () => {
    const { code } = importPlan({ plan: healthyPlan(), provider: { ...provider, id: 'gitlab' } });
    expect(code).toContain("import { gitlab } from '@dtekit/gitlab';");
  });
});

describe('a note', () => {
  it('tells what the model has no words for, at its place and in a comment', () => {
    const notify = { kind: 'unknown', name: 'slack/notify', origin: { path: ['jobs', 2, 'steps', 0] } } as const;
    const job = otherJob({ steps: [notify, run('./deploy.sh', ['jobs', 2, 'steps', 1])] });
    const { code, notes } = imported(healthyPlan({ jobs: [coordinatorJob(), agentsJob(), job] }));
    expect(notes).toEqual([
      {
        code: 'import/not-carried-over',
        severity: 'warning',
        message: 'not carried over: job `deploy`: step `slack/notify` lost',
        hint: 'if it matters, add it as a native job or in `overrides`; the comment in the config says where',
        path: ['jobs', 2, 'steps', 0],
      },
    ]);
    expect(code).toContain(`  jobs: [
    // Not carried over: job \`deploy\`: step \`slack/notify\` lost.
    job({`);
  });

  it('tells what is said in another way', () => {
    const agents = agentsJob({ env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'worker' }]]) });
    expect(imported(healthyPlan({ jobs: [coordinatorJob(), agents] })).notes).toEqual([
      {
        code: 'import/changed',
        severity: 'info',
        message: 'different from the file: agents: variable `NX_AGENT_NAME` `worker-<number>` → `agent-<number>`',
        hint: 'nothing to do if it is as good; otherwise change it in `overrides`',
        path: ['agents', 'env', 'NX_AGENT_NAME'],
      },
    ]);
  });

  it('tells what the model adds', () => {
    const agents = agentsJob({ silenceTimeoutMinutes: 20 });
    expect(imported(healthyPlan({ jobs: [coordinatorJob(), agents] })).notes).toEqual([
      {
        code: 'import/added',
        severity: 'info',
        message: 'in addition to the file: agents: variable `NX_CLOUD_AGENT_TIMEOUT_MS` added (`1200000`)',
        hint: 'nothing to do unless the file left it out on purpose',
        path: ['agents', 'env', 'NX_CLOUD_AGENT_TIMEOUT_MS'],
      },
    ]);
  });

  it('tells a file without a run, and then there is no code', () => {
    expect(imported(healthyPlan({ jobs: [otherJob()] }))).toEqual({
      notes: [
        {
          code: 'import/no-run',
          severity: 'error',
          message: 'no job runs `start-ci-run` or `start-nx-agents`',
          hint: 'import a file that distributes tasks to agents of its own, or write the pipeline by hand',
          path: [],
        },
      ],
    });
    expect(imported(healthyPlan({ jobs: [coordinatorJob()] })).notes.map(({ message }) => message)).toEqual([
      'no job that runs `start-agent` belongs to the coordinator',
    ]);
  });

  it('tells a mistake of the file that a pipeline cannot have', () => {
    const lines = [
      'npx nx-cloud start-ci-run --distribute-on="manual"',
      'npx nx affected -t lint & npx nx affected -t test & wait',
    ];
    const plan = healthyPlan({ jobs: [coordinatorJob({ steps: coordinatorSteps(lines) }), agentsJob()] });
    const { code, notes } = imported(plan);
    expect(notes[0]).toEqual({
      code: 'import/refused',
      severity: 'error',
      message:
        'the pipeline has the mistake of the file: the exit code of `nx affected` is lost, because `&` runs it in the background',
      hint: 'run the targets in one command, `nx affected -t lint,test,build`, or `wait` for each process by its id',
      path: ['commands', 1],
    });
    expect(code).toContain("'npx nx affected -t lint & npx nx affected -t test & wait'");
  });
});

describe('what a pipeline cannot hold', () => {
  it('is a name with blanks', () => {
    expect(notesOn(otherJob({ name: 'deploy to live' }))).toEqual([
      'different from the file: job `deploy to live` name `deploy to live` → `deploy-to-live`',
    ]);
  });

  it('is a token, which is not in the code either', () => {
    const token = `glpat-${'a'.repeat(20)}`;
    const job = otherJob({
      env: new Map([['SOME_TOKEN', { kind: 'text', text: token }]]),
      steps: [run(`./login.sh ${token}`, []), run('./deploy.sh', [])],
    });
    const { code = '', notes } = imported(healthyPlan({ jobs: [coordinatorJob(), agentsJob(), job] }));
    expect(code + JSON.stringify(notes)).not.toContain(token);
    expect(code).toContain('SOME_TOKEN: secret(),');
  });

  it('is a second coordinator', () => {
    expect(notesOn(coordinatorJob({ name: 'second' }))).toContain('not carried over: coordinator `second` removed');
  });

  it('is an occasion in the words of the file', () => {
    expect(notesOn(otherJob({ triggers: triggersOf({ others: ['tags'] }) }))).toEqual([
      'not carried over: triggers: tags no longer start `deploy`',
    ]);
  });
});

describe('a shell list', () => {
  it('is taken apart where it hides what the model says itself', () => {
    const { steps } = coordinatorJob();
    const [start, ...others] = steps.filter(({ kind }) => kind === 'run').slice(-3);
    const text =
      'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint && npx nx affected -t lint';
    const kept = steps.filter((step) => step !== start && !others.includes(step));
    const plan = healthyPlan({ jobs: [coordinatorJob({ steps: [...kept, run(text, [])] }), agentsJob()] });
    expect(imported(plan).code).toContain("commands: [affected({ targets: ['lint'] })],");
  });

  it('is kept as it is elsewhere', () => {
    const lines = ['npx nx-cloud start-ci-run --distribute-on="manual"', 'npm run a && npm run b'];
    const plan = healthyPlan({ jobs: [coordinatorJob({ steps: coordinatorSteps(lines) }), agentsJob()] });
    expect(imported(plan).code).toContain("'npm run a && npm run b'");
  });
});

it('leaves out no timeout that keeps the pipeline valid', () => {
  const withoutTotal = fixtureProvider({ supports: { 'total-timeout': 'unsupported' } });
  const [coordinator, agents] = [coordinatorJob, agentsJob].map((make) => {
    const { totalTimeoutMinutes: _, ...job } = make({ silenceTimeoutMinutes: 120 });
    return job;
  });
  if (coordinator === undefined || agents === undefined) throw new Error('no jobs');
  const { code, notes } = importPlan({ plan: healthyPlan({ jobs: [coordinator, agents] }), provider: withoutTotal });
  expect(notes.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toContain('timeouts: false,');
});
