import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  noTriggers,
  planAgents,
  planJob,
  plannedNativeJobs,
  planOf,
  planOtherJob,
  runStep,
} from '@dtekit/core/testing';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { circleciJob } from './native-job.js';
import type { CircleCIOptions } from './options.js';
import { circleci } from './provider.js';

const schema = join(import.meta.dirname, '../../../../shared/schemas/circleci.json');
const image = 'cimg/node:22.12';
const plan = planOf(planJob({ image }), planAgents({ image }));

/** Everything that a plan can ask for. */
const richPlan = planOf(
  planOtherJob({ image, name: 'lint', phase: 'before', triggers: { ...noTriggers, pullRequests: true } }),
  planJob({
    image,
    env: new Map([
      ['COUNT', { kind: 'text', text: '3' }],
      ['TEXT', { kind: 'text', text: '<< no expression >>' }],
      ['REVISION', { kind: 'expression', text: '<< pipeline.git.revision >>' }],
      ['TOKEN', { kind: 'secret', variable: 'OTHER' }],
    ]),
    services: [{ name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_DB', 'on']]) }],
    machine: { size: 'large' },
    workingDirectory: 'apps/web',
    history: 'full',
    steps: [
      { kind: 'rerun-guard', origin: { path: [] } },
      { kind: 'install-package-manager', name: 'pnpm', origin: { path: [] } },
      runStep('pnpm install --frozen-lockfile'),
      { kind: 'set-base', mainBranch: 'trunk', origin: { path: [] } },
      runStep('pnpm exec nx-cloud start-ci-run'),
      runStep('cat <<EOF\nhello\nEOF'),
    ],
    always: [runStep('npx --yes nx-cloud stop-all-agents')],
    caches: [{ name: 'pnpm', paths: ['~/.local/share/pnpm/store'], keyFiles: ['pnpm-lock.yaml'] }],
    artifacts: { paths: ['dist'] },
    silenceTimeoutMinutes: 60,
    contexts: ['nx-cloud'],
    triggers: {
      pullRequests: true,
      branches: ['main', 'release/*'],
      manual: true,
      schedules: [{ name: 'nightly', cron: '0 3 * * 1-5', branch: 'main' }],
    },
  }),
  planAgents({ image, env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]) }),
  planOtherJob({ image, name: 'deploy', triggers: { ...noTriggers, branches: ['main', 'release/*'] } }),
  planOtherJob({ image, name: 'by-hand', triggers: { ...noTriggers, manual: true } }),
);

describe('the target', () => {
  it('writes to where CircleCI looks, or to another path', () => {
    expect(circleci().path).toBe('.circleci/config.yml');
    expect(circleci({ path: 'ci/config.yml' }).path).toBe('ci/config.yml');
  });

  it('tells findings by the place in the pipeline', () => {
    const { diagnostics } = circleci().emit({ plan: planOf(planJob()), nativeJobs: [], overrides: {} }, []);
    expect(diagnostics).toMatchObject([{ code: 'circleci/no-executor', provider: 'circleci', path: ['coordinator'] }]);
  });

  it('checks what overrides and native jobs bring', () => {
    const nativeJobs = plannedNativeJobs(
      circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } }),
      circleciJob({ name: 'docs', order: 'beside', workflow: { requires: ['nobody'] } }),
    );
    const overrides = { circleci: { jobs: { main: { steps: ['checkuot'] } } } };
    const { file, diagnostics } = circleci().emit({ plan, nativeJobs, overrides }, []);
    expect(diagnostics.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['circleci/unknown-command', 'overrides.circleci.jobs.main.steps'],
      ['circleci/unknown-job', 'jobs.1'],
      ['circleci/unknown-requirement', 'jobs.1'],
    ]);
    expect(file).toBeUndefined();
  });

  it('writes the same text each time', () => {
    const emit = () => circleci().emit({ plan: richPlan, nativeJobs: [], overrides: {} }, ['Generated.']).file?.text;
    expect(emit()).toContain('# Generated.');
    expect(emit()).toBe(emit());
  });
});

describe('everything that a plan can ask for', () => {
  const variants: readonly CircleCIOptions[] = [{}, { fanOut: 'parallelism', setShas: 'shell', order: 'agents-first' }];

  it.each(variants)('comes out without a finding, with the options %o', (options) => {
    const { diagnostics } = circleci(options).emit({ plan: richPlan, nativeJobs: [], overrides: {} }, []);
    expect(diagnostics).toEqual([]);
  });

  it.skipIf(!existsSync(schema)).each(variants)(
    'is valid to the official schema, with the options %o (needs ../shared/schemas/circleci.json)',
    (options) => {
      const ajv = new Ajv({ strict: false, logger: false });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
      const { file } = circleci(options).emit({ plan: richPlan, nativeJobs: [], overrides: {} }, []);
      validate(parse(file?.text ?? ''));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});
