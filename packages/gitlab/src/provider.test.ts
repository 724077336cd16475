import { existsSync, readFileSync } from 'node:fs';
import type { EmittedFile, LowerInput, Plan, PlanJob, PlanStep } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, plannedNativeJobs, runStep, usualTriggers } from '@dtekit/core/testing';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lowerSetBase } from './lower/base.js';
import { gitlabJob } from './native-job.js';
import type { GitLabOptions } from './options.js';
import { gitlab } from './provider.js';

const recipeFile = new URL('../../../../shared/recipes/gitlab.md', import.meta.url);
const schemaFile = new URL('../../../../shared/schemas/gitlab-ci.json', import.meta.url);

const install = runStep('yarn install --cache-folder .yarn-cache --prefer-offline --frozen-lockfile');
const setBase = { kind: 'set-base', mainBranch: 'main', origin: { path: [] } } as const;

const recipeSettings: Partial<PlanJob> = {
  image: 'node:18',
  history: 'full',
  interruptible: true,
  caches: [{ name: 'yarn', paths: ['.yarn-cache/'], keyFiles: ['yarn.lock'] }],
};

const recipe: Plan = planOf([
  planJob({
    ...recipeSettings,
    name: 'nx-dte',
    artifacts: { paths: ['dist'], expireInDays: 5 },
    steps: [
      install,
      setBase,
      runStep('yarn nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci'),
      runStep('yarn nx-cloud record -- nx format:check --base=$NX_BASE --head=$NX_HEAD'),
      runStep('yarn nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2'),
    ],
  }),
  planAgents({
    ...recipeSettings,
    name: 'nx-dte-agent',
    steps: [install, runStep('yarn nx-cloud start-agent')],
  }),
]);

const recipeOptions: GitLabOptions = {
  fanOut: 'extends',
  stage: 'affected',
  templates: { 'nx-dte': '.base-pipeline', 'nx-dte-agent': '.dte-agent' },
};

describe('gitlab', () => {
  it.skipIf(!existsSync(recipeFile))('produces the published recipe without its four mistakes', () => {
    const published = parse(/```yaml[^\n]*\n([\s\S]*?)```/.exec(readFileSync(recipeFile, 'utf8'))?.[1] ?? '');
    const { only, ...base } = published['.base-pipeline'];
    expect(only).toEqual(['main', 'merge_requests']);
    const emitted = emit({ plan: recipe, overrides: { gitlab: { image: 'node:18', default: null } } }, recipeOptions);
    expect(emitted.diagnostics).toEqual([]);
    expect(parse(textOf(emitted))).toEqual({
      ...published,
      stages: ['affected'],
      workflow: {
        rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == "main"' }],
      },
      variables: { GIT_DEPTH: '0' },
      '.base-pipeline': { ...base, before_script: [base.before_script[0], ...lowerSetBase(setBase)] },
    });
  });

  it('writes to the place where GitLab looks unless told otherwise', () => {
    expect(gitlab().path).toBe('.gitlab-ci.yml');
    expect(gitlab({ path: 'ci/dte.yml', as: 'include' }).path).toBe('ci/dte.yml');
  });

  it('traces a finding back to the part of the pipeline it comes from', () => {
    const plan = planOf([planJob(), planAgents({ retries: 3 })]);
    const overrides = { gitlab: { jobs: { main: { stage: 'gone' } } } };
    const nativeJobs = plannedNativeJobs(
      gitlabJob({ name: 'docs', order: 'beside', definition: { script: ['make'] } }),
      gitlabJob({ name: 'smoke', order: 'after', definition: { script: ['make'], retry: 4 } }),
    );
    const { file, diagnostics } = emit({ plan, nativeJobs, overrides });
    expect(diagnostics.map(({ code, path, provider }) => [code, path, provider])).toEqual([
      ['gitlab/retry-out-of-range', ['agents'], 'gitlab'],
      ['gitlab/retry-out-of-range', ['jobs', 1], 'gitlab'],
      ['gitlab/undefined-stage', ['overrides', 'gitlab', 'jobs', 'main', 'stage'], 'gitlab'],
    ]);
    expect(file).toBeUndefined();
  });

  it.each([1, 2, 199])('starts exactly %d agents in both ways, and another one changes agents only', (count) => {
    for (const options of [{}, { fanOut: 'extends' }] as const) {
      const jobs = jobsOf(withAgents(count), options);
      expect(agentsIn(jobs)).toBe(count);
      const more = jobsOf(withAgents(count + 1), options);
      expect(agentsIn(more)).toBe(count + 1);
      expect(more.main).toEqual(jobs.main);
    }
  });

  it('refuses more than 200 instances of one job, where numbered jobs still do', () => {
    const { file, diagnostics } = emit({ plan: withAgents(201) });
    expect(file).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'gitlab/parallel-out-of-range', severity: 'error', path: ['agents'] }]);
    const numbered = jobsOf(withAgents(201), { fanOut: 'extends' });
    expect(agentsIn(numbered)).toBe(201);
    expect(numbered.main).toEqual(jobsOf(withAgents(200), { fanOut: 'extends' }).main);
  });

  it('writes the same text twice', () => {
    expect(textOf(emit({ plan: everything }))).toBe(textOf(emit({ plan: everything })));
  });

  it.skipIf(!existsSync(schemaFile))('passes the official schema with everything in use', () => {
    const ajv = new Ajv({
      allErrors: true,
      allowUnionTypes: true,
      strictTypes: false,
      keywords: ['markdownDescription'],
    });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    const natives = plannedNativeJobs(
      gitlabJob({ name: 'pages', order: 'after', definition: { stage: 'publish', script: ['make'], pages: true } }),
    );
    const targets: readonly GitLabOptions[] = [
      {},
      { fanOut: 'extends', templates: { main: '.base', deploy: '.deploy' } },
      { as: 'include', path: 'ci/dte.yml' },
    ];
    for (const options of targets) {
      const nativeJobs = options.as === 'include' ? [] : natives;
      const emitted = emit({ plan: everything, nativeJobs }, options);
      expect(emitted.diagnostics).toEqual([]);
      expect(validate(parse(textOf(emitted))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ agent: { script: ['make'], parallel: 201 } })).toBe(false);
  });
});

const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
const everyTrigger = { pullRequests: true, branches: ['main', 'release/*'], manual: true, schedules: [nightly] };
const installPnpm: PlanStep = {
  kind: 'install-package-manager',
  name: 'pnpm',
  version: '9.15.0',
  origin: { path: [] },
};

const everySetting: Partial<PlanJob> = {
  image: 'node:22',
  machine: { size: 'large', runner: ['linux'] },
  history: 'full',
  workingDirectory: 'apps/web',
  triggers: everyTrigger,
  env: new Map([
    ['TEXT', { kind: 'text', text: '%CI% $5' }],
    ['NX_CLOUD_ACCESS_TOKEN', { kind: 'secret', variable: 'TOKEN' }],
  ]),
  services: [{ name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_PASSWORD', 'x']]) }],
  caches: [
    { name: 'pnpm', paths: ['.pnpm-store/'], keyFiles: ['pnpm-lock.yaml'] },
    { name: 'nx', paths: ['.nx/cache/'], keyFiles: ['pnpm-lock.yaml'] },
  ],
  artifacts: { paths: ['dist'], expireInDays: 1 },
  totalTimeoutMinutes: 90,
  retries: 1,
  interruptible: true,
  always: [runStep('npx nx-cloud fix-ci'), runStep('npx --yes nx-cloud stop-all-agents')],
};

const everything: Plan = planOf([
  planJob({ ...everySetting, steps: [installPnpm, setBase, runStep('pnpm exec nx-cloud start-ci-run')] }),
  planAgents({ ...everySetting, env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]) }),
  planJob({ name: 'commit-lint', role: 'other', phase: 'before', triggers: usualTriggers }),
  planJob({ name: 'deploy', role: 'other', phase: 'after', triggers: { ...noTriggers, branches: ['main'] } }),
]);

function planOf(jobs: readonly PlanJob[]): Plan {
  return { name: 'build', jobs, workspace: { directory: '' } };
}

function emit(input: Partial<LowerInput> & { readonly plan: Plan }, options: GitLabOptions = {}): EmittedFile {
  return gitlab(options).emit({ nativeJobs: [], overrides: {}, ...input }, ['Generated.']);
}

function withAgents(count: number): Plan {
  return planOf([planJob(), planAgents({ count })]);
}

function textOf({ file, diagnostics }: EmittedFile): string {
  if (file === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return file.text;
}

function jobsOf(plan: Plan, options: GitLabOptions): Record<string, { parallel?: number; stage?: string }> {
  return parse(textOf(emit({ plan }, options)));
}

function agentsIn(jobs: Record<string, { parallel?: number; stage?: string }>): number {
  const agents = Object.entries(jobs).filter(([name, job]) => name.startsWith('agent') && job.stage === 'dte');
  return agents.reduce((sum, [, job]) => sum + (job.parallel ?? 1), 0);
}
