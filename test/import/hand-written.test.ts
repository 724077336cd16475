import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan, readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { type ProviderName, providerReaders } from '../check/provider-readers.js';
import { loadConfig } from './load-config.js';

const folder = join(import.meta.dirname, '../check');
const providers = ['circleci', 'gitlab', 'bitbucket'] as const;

const files = providers.flatMap((provider) =>
  readdirSync(join(folder, 'valid', provider)).map((file) => ({ provider, file: `valid/${provider}/${file}` })),
);

describe('a hand-written file', () => {
  it.each(files)('$file becomes a pipeline, or it is told why not', ({ provider, file }) => {
    const { code, notes } = importFile(provider, file);
    const errors = notes.filter(({ severity }) => severity === 'error');
    if (code === undefined) expect(errors.map((note) => note.code)).toEqual(['import/no-run']);
    else if (errors.length === 0) expect(loadConfig(code).targets[0]?.provider.id).toBe(provider);
    else expect(() => loadConfig(code)).toThrow('in the pipeline');
  });
});

describe("Nx's recipe", () => {
  it.skipIf(isAbsent('circleci'))('for CircleCI is the pipeline of the example', () => {
    const { code, notes } = importFile('circleci', 'recipes/circleci.yml');
    expect(notes).toEqual([]);
    expect(code).toContain(`const pipeline = definePipeline({
  name: 'build',
  image: 'cimg/node:lts-browsers',
  cache: false,
  safeguards: { completion: false, agentNames: false, rerunGuard: false },
  nx: { stopAfter: ['e2e-ci'], agentCount: { variable: true } },
  commands: [
    record(formatCheck()),
    affected({ targets: ['lint', 'test', 'build', 'e2e-ci'], base: '$NX_BASE', head: '$NX_HEAD', configuration: 'ci' }),
  ],
  coordinator: { timeouts: false },
  agents: { count: 3, parallel: 2 },
});`);
  });

  it.skipIf(isAbsent('bitbucket'))('for Bitbucket is the pipeline of the example', () => {
    const { code, notes } = importFile('bitbucket', 'recipes/bitbucket.yml');
    expect(notes).toEqual([]);
    expect(code).toContain(`const pipeline = definePipeline({
  name: 'ci',
  image: 'node:20',
  triggers: { branches: [] },
  cache: false,
  timeouts: false,
  safeguards: { completion: false, agentNames: false, baseAndHead: false, rerunGuard: false },
  nx: { agentCount: { variable: true } },
  commands: [
    'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="e2e-ci" --agent-count=3',
    record(formatCheck()),
    'npx nx affected --target=lint,test,build,e2e-ci --parallel=2',
  ],
  coordinator: { name: 'CI' },
  agents: { name: 'Agent', count: 3 },
});`);
  });

  it.skipIf(isAbsent('gitlab'))('for GitLab is a pipeline that finds base and head itself', () => {
    const { code, notes } = importFile('gitlab', 'recipes/gitlab.yml');
    expect(notes.map(({ message }) => message)).toContain('in addition to the file: base and head added');
    expect(code).toContain("agents: { name: 'nx-dte-agent', count: 3, parallel: 2 },");
  });
});

function isAbsent(provider: ProviderName): boolean {
  return !existsSync(join(folder, 'recipes', `${provider}.yml`));
}

function importFile(provider: ProviderName, file: string): ReturnType<typeof importPlan> {
  const { reader } = providerReaders[provider];
  const text = readFileSync(join(folder, file), 'utf8');
  const { plan } = reader.read(readYaml(file, text).file);
  return importPlan({ plan, provider: reader.provider, losses: reader.losses });
}
