import { describe, expect, it } from 'vitest';
import { configSource } from './configs.js';
import { createWorkspace } from './workspace.js';

describe('finding the config', () => {
  it.each(['dte.config.ts', 'dte.config.mts', 'dte.config.js', 'dte.config.mjs'])('finds %s', async (name) => {
    const workspace = createWorkspace({ [name]: configSource('alpha()') });
    expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(workspace.read('.alpha.yml')).toContain(`in ${name}. Do not`);
  });

  it('says what to create when there is none, and that works', async () => {
    const workspace = createWorkspace();
    const { exitCode, stdout, stderr } = await workspace.dte('compile');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error cli/config-not-found
  no \`dte.config.ts\`, \`.mts\`, \`.js\` or \`.mjs\` in this folder
  → create \`dte.config.ts\`:

    import { circleci } from '@dtekit/circleci';
    import { affected, defineConfig, definePipeline, secret } from '@dtekit/core';

    const pipeline = definePipeline({
      name: 'ci',
      image: 'node:22',
      env: { NX_CLOUD_ACCESS_TOKEN: secret() },
      commands: [affected({ targets: ['lint', 'test', 'build'] })],
      agents: { count: 3 },
    });
    export default defineConfig({ pipeline, targets: [circleci()] });

1 error
Nothing was written.
`);
    const [, example = ''] = stderr.split('create `dte.config.ts`:\n');
    const source = example
      .replace(/\n1 error[\s\S]*/, '')
      .replaceAll('circleci', 'alpha')
      .replace('@dtekit/alpha', 'toys');
    workspace.write('dte.config.ts', source);
    expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('takes no folder for a config', async () => {
    const workspace = createWorkspace({ 'dte.config.ts/index.ts': '', 'dte.config.mjs': configSource('alpha()') });
    expect((await workspace.dte('compile')).exitCode).toBe(0);
  });

  it('says where the config is when it lies in a folder above', async () => {
    const workspace = createWorkspace({ 'dte.config.ts': configSource('alpha()'), 'libs/ui/index.ts': '' });
    const { exitCode, stderr } = await workspace.run(['compile'], { cwd: 'libs/ui' });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('  → run it in the folder of `../../dte.config.ts`, or name that file\n');
  });

  it('names all of them when there are several, and takes the one that is named', async () => {
    const workspace = createWorkspace({
      'dte.config.mjs': configSource('alpha()'),
      'dte.config.ts': configSource('beta()'),
    });
    expect(await workspace.dte('compile')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error cli/config-ambiguous
  several configs in this folder: \`dte.config.ts\`, \`dte.config.mjs\`
  → name one, e.g. \`dte compile dte.config.ts\`, or delete the others

1 error
Nothing was written.
`,
    });
    expect((await workspace.dte('compile', 'dte.config.mjs')).exitCode).toBe(0);
    expect(workspace.exists('.alpha.yml')).toBe(true);
  });

  it.each([
    ['nowhere.ts', 'check the path'],
    ['empty', 'check the path'],
    ['folder', 'name the file in that folder: `folder/dte.config.ts`'],
  ])('tells that there is no file %s', async (name, hint) => {
    const workspace = createWorkspace({ 'folder/dte.config.ts': configSource('alpha()'), 'empty/a.ts': '' });
    const { exitCode, stderr } = await workspace.dte('compile', name);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error cli/config-not-found\n  no file \`${name}\`\n  → ${hint}\n`);
  });
});

describe('loading the config', () => {
  const shared = `export enum Count { agents = 4 }
export interface Shared { readonly count: number }
export const shared: Shared = { count: Count.agents };
`;

  describe.each([
    ['commonjs', '{ "type": "commonjs" }'],
    ['module', '{ "type": "module" }'],
    ['no', '{}'],
  ])('in a package of %s type', (_, manifest) => {
    it.each(['./ci/shared.js', './ci/shared.ts', './ci/shared'])(
      'imports TypeScript beside it as %s',
      async (specifier) => {
        const config = configSource('alpha({ text: "agents: " + shared.count + "\\n" })');
        const workspace = createWorkspace({
          'package.json': manifest,
          'ci/shared.ts': shared,
          'dte.config.ts': `import { type Shared, shared } from '${specifier}';\n${config}export const again: Shared = shared;\n`,
        });
        expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0, stderr: '' });
        expect(workspace.read('.alpha.yml')).toContain('agents: 4\n');
      },
    );

    it('takes JavaScript of the module kind', async () => {
      const workspace = createWorkspace({ 'package.json': manifest, 'dte.config.js': configSource('alpha()') });
      expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0, stderr: '' });
    });
  });

  it('takes what a CommonJS file exports', async () => {
    const source = configSource('alpha()')
      .replaceAll(/import (\{.*\}) from ('.*');/g, 'const $1 = require($2);')
      .replace('export default', 'module.exports =');
    const workspace = createWorkspace({ 'dte.config.js': source });
    expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('runs the config anew each time', async () => {
    const workspace = createWorkspace({ 'dte.config.ts': configSource('alpha()') });
    await workspace.dte('compile');
    workspace.write('dte.config.ts', configSource("alpha({ path: 'second.yml' })"));
    await workspace.dte('compile');
    expect(workspace.exists('second.yml')).toBe(true);
  });

  it('waits for a config that waits', async () => {
    const source = configSource('alpha({ text: await Promise.resolve("a: 1\\n") })');
    const workspace = createWorkspace({ 'dte.config.mts': source });
    expect((await workspace.dte('compile')).exitCode).toBe(0);
    expect(workspace.read('.alpha.yml')).toMatch(/\na: 1\n$/);
  });
});
