import { existsSync, readFileSync } from 'node:fs';
import type { EmittedFile, LowerInput, Plan, PlanEnvValue, PlanJob } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, plannedNativeJobs, planOf, runStep } from '@dtekit/core/testing';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bitbucketStep } from './native-job.js';
import type { BitbucketOptions } from './options.js';
import { bitbucket } from './provider.js';

const recipeFile = new URL('../../../../shared/recipes/bitbucket.md', import.meta.url);
const schemaFile = new URL('../../../../shared/schemas/bitbucket-pipelines.json', import.meta.url);

const branch: PlanEnvValue = { kind: 'branch', of: 'change-request' };

const recipeCoordinator: PlanJob = planJob({
  name: 'CI',
  image: 'node:20',
  history: 'full',
  env: new Map<string, PlanEnvValue>([
    ['NX_BRANCH', branch],
    ['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', { kind: 'text', text: '3' }],
  ]),
  triggers: { ...noTriggers, pullRequests: true },
  steps: [
    'npm ci',
    'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="e2e-ci" --agent-count=3',
    'npx nx-cloud record -- nx format:check',
    'npx nx affected --target=lint,test,build,e2e-ci --parallel=2',
  ].map((line) => runStep(line)),
});

const recipeAgent: PlanJob = planAgents({
  name: 'Agent',
  image: 'node:20',
  history: 'full',
  env: new Map([['NX_BRANCH', branch]]),
  triggers: { ...noTriggers, pullRequests: true },
});

const recipe: Plan = planOf(recipeCoordinator, recipeAgent);

describe('bitbucket', () => {
  it.skipIf(!existsSync(recipeFile))('produces the published recipe, with a real anchor and three aliases', () => {
    const published = /```yaml[^\n]*\n([\s\S]*?)```/.exec(readFileSync(recipeFile, 'utf8'))?.[1] ?? '';
    const emitted = emit({ plan: recipe });
    expect(emitted.diagnostics).toEqual([]);
    const text = textOf(emitted);
    expect(parse(text)).toEqual(parse(published));
    expect(text.match(/&agent\b/g)).toHaveLength(1);
    expect(text.match(/\*agent\b/g)).toHaveLength(3);
  });

  it('writes the same data without anchors when asked', () => {
    const text = textOf(emit({ plan: recipe }, { fanOut: 'steps' }));
    expect(text).not.toMatch(/[&*]agent/);
    expect(parse(text).pipelines).toEqual(parse(textOf(emit({ plan: recipe }))).pipelines);
  });

  it('writes to the place where Bitbucket looks unless told otherwise', () => {
    expect(bitbucket().path).toBe('bitbucket-pipelines.yml');
    expect(bitbucket({ path: 'ci/bitbucket-pipelines.yml' }).path).toBe('ci/bitbucket-pipelines.yml');
  });

  it('traces a finding back to the job in the pipeline', () => {
    const jobs = [recipeCoordinator, { ...recipeAgent, totalTimeoutMinutes: 800 }];
    const definition = { script: ['./release.sh'], 'max-time': 900 };
    const nativeJobs = plannedNativeJobs(release, bitbucketStep({ name: 'slow', order: 'after', definition }));
    const { file, diagnostics } = emit({ plan: { ...recipe, jobs }, nativeJobs });
    expect(diagnostics.map(({ code, path, provider }) => ({ code, path, provider }))).toEqual([
      { code: 'bitbucket/max-time-range', path: ['agents'], provider: 'bitbucket' },
      { code: 'bitbucket/max-time-range', path: ['jobs', 1], provider: 'bitbucket' },
    ]);
    expect(file).toBeUndefined();
  });

  it.skipIf(!existsSync(schemaFile))('passes the official schema with everything in use', () => {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const validate = new Ajv({ strict: false, logger: false }).compile(schema);
    for (const fanOut of ['anchors', 'steps'] as const) {
      const emitted = emit({ plan: everything, nativeJobs: plannedNativeJobs(release) }, { fanOut });
      expect(emitted.diagnostics).toEqual([]);
      expect(validate(parse(textOf(emitted))), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

const release = bitbucketStep({ name: 'release', order: 'after', definition: { script: ['./release.sh'] } });

const everything: Plan = {
  name: 'build',
  workspace: { directory: 'web' },
  jobs: [
    planJob({ name: 'lint', role: 'other', phase: 'before', triggers: everyTrigger() }),
    planJob({
      image: 'node:22',
      machine: { size: 'large', runner: ['self.hosted', 'linux'] },
      history: 'full',
      workingDirectory: 'web',
      triggers: everyTrigger(),
      services: [{ name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_PASSWORD', 'x']]) }],
      caches: [{ name: 'npm', paths: ['~/.npm', '.nx-store'], keyFiles: ['package-lock.json'] }],
      artifacts: { paths: ['dist'] },
      totalTimeoutMinutes: 90,
      always: [runStep('npx nx-cloud fix-ci'), runStep('npx nx-cloud stop-all-agents')],
    }),
    planJob({ name: 'agent', role: 'agent', count: 2, image: 'node:22-slim', triggers: everyTrigger() }),
    planJob({ name: 'deploy', role: 'other', phase: 'after', triggers: { ...noTriggers, branches: ['main'] } }),
  ],
};

function everyTrigger(): PlanJob['triggers'] {
  const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
  return { pullRequests: true, branches: ['main', 'release/*'], manual: true, schedules: [nightly] };
}

function emit(input: Partial<LowerInput> & { readonly plan: Plan }, options: BitbucketOptions = {}): EmittedFile {
  return bitbucket(options).emit({ nativeJobs: [], overrides: {}, ...input }, ['generated']);
}

function textOf({ file, diagnostics }: EmittedFile): string {
  if (file === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return file.text;
}
