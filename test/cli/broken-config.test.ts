import { describe, expect, it } from 'vitest';
import { configSource } from './configs.js';
import { createWorkspace } from './workspace.js';

interface BrokenConfig {
  readonly name: string;
  readonly source: string;
  /** What is printed between the title and the count. */
  readonly report: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: string;
}

const notLoadable: readonly BrokenConfig[] = [
  {
    name: 'a syntax error',
    source: "import { defineConfig } from '@dtekit/core';\n\nconst x: = 3;\nexport default x;\n",
    report: `dte.config.ts:3:10
  syntax error: Unexpected token
  3 │ const x: = 3;
    │          ^
  → correct the marked line`,
  },
  {
    name: 'a syntax error in a file it imports',
    source: "import { x } from './ci/broken.js';\nexport default x;\n",
    files: { 'ci/broken.ts': 'export const x = {\r\n\ta: 1\r\n\tb: 2\r\n};\r\n' },
    report: `ci/broken.ts:3:2
  syntax error: Unexpected token, expected ","
  3 │   b: 2
    │   ^
  → correct the marked line`,
  },
  {
    name: 'a package that is not installed',
    source:
      "import { defineConfig } from '@dtekit/core';\nimport { jenkins } from '@dtekit/jenkins/x';\nexport default defineConfig(jenkins);\n",
    report: `dte.config.ts:2:1
  cannot find \`@dtekit/jenkins/x\`
  2 │ import { jenkins } from '@dtekit/jenkins/x';
    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → install the package, e.g. \`npm install --save-dev @dtekit/jenkins\``,
  },
  {
    name: 'a file that is not there',
    source: "import { a } from './ci/a.js';\nexport default a;\n",
    files: { 'ci/a.ts': "export const a = 1;\nimport './gone.js';\n" },
    report: `ci/a.ts:2:1
  cannot find \`./gone.js\`
  2 │ import './gone.js';
    │ ^^^^^^^^^^^^^^^^^^^
  → check the path of the import`,
  },
  {
    name: 'a name that a package does not export',
    source: "import { definConfig } from '@dtekit/core';\n\nexport default definConfig({});\n",
    report: `dte.config.ts:3:1
  the config threw: TypeError: definConfig is not a function
  3 │ export default definConfig({});
    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → correct the config so that it loads`,
  },
  {
    name: 'an error that is thrown',
    source:
      "interface A { a: string }\nfunction helper(): A {\n  throw new RangeError('boom');\n}\nexport default helper();\n",
    report: `dte.config.ts:3:3
  the config threw: RangeError: boom
  3 │   throw new RangeError('boom');
    │   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → correct the config so that it loads`,
  },
  {
    name: 'an error that is thrown in a file it imports',
    source: "import './ci/throws.js';\nexport default 1;\n",
    files: { 'ci/throws.ts': "const why: string = 'no';\n\nthrow new Error(why);\n" },
    report: `ci/throws.ts:3:1
  the config threw: no
  3 │ throw new Error(why);
    │ ^^^^^^^^^^^^^^^^^^^^^
  → correct the config so that it loads`,
  },
  {
    name: 'something thrown that is no error',
    source: "throw 'just text';\n",
    report: `dte.config.ts:1:1
  the config threw: just text
  1 │ throw 'just text';
    │ ^^^^^^^^^^^^^^^^^^
  → correct the config so that it loads`,
  },
  {
    name: 'a promise that is refused',
    config: 'dte.config.mts',
    source: "const answer = await Promise.reject(new Error('offline'));\nexport default answer;\n",
    report: `dte.config.mts:1:1
  the config threw: offline
  1 │ const answer = await Promise.reject(new Error('offline'));
    │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → correct the config so that it loads`,
  },
];

describe('cli/config-not-loadable', () => {
  it.each(notLoadable)('tells of $name', async ({ source, report, files = {}, config = 'dte.config.ts' }) => {
    const workspace = createWorkspace({ [config]: source, ...files });
    expect(await workspace.dte('compile')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error cli/config-not-loadable  ${report}\n\n1 error\nNothing was written.\n`,
    });
  });
});

const defineConfig = "import { defineConfig } from '@dtekit/core';\n";
const exportConfigFix = 'write `export default defineConfig({ pipeline, targets: [gitlab()] })`';
const targetsFix = 'list targets, at least one, e.g. `targets: [gitlab()]`';

describe('cli/config-invalid', () => {
  it.each([
    ['nothing', 'export const config = 1;', 'there is no default export', exportConfigFix],
    ['a number', 'export default 42;', 'the default export is `42`', exportConfigFix],
    ['null', 'export default null;', 'the default export is missing', exportConfigFix],
    ['a function', 'export default () => ({});', 'the default export is a function', exportConfigFix],
    ['a promise', 'export default Promise.resolve({});', 'the default export is a promise', exportConfigFix],
    ['a list', 'export default [];', 'the default export is a list', exportConfigFix],
    [
      'a plain object',
      'export default { targets: [] };',
      'the default export is an object of another kind',
      exportConfigFix,
    ],
    [
      'a pipeline',
      configSource('').replace(/export default.*/, 'export default pipeline;'),
      'the default export is a pipeline without targets',
      exportConfigFix,
    ],
    ['a config without targets', configSource(''), '`targets` of the config is empty', targetsFix],
    [
      'a target that was not called',
      configSource('alpha(), beta'),
      '`targets[1]` of the config is a function',
      'call it: `gitlab()`, not `gitlab`',
    ],
    [
      'a target that is none',
      configSource("alpha(), { id: 'x' }"),
      '`targets[1]` of the config is an object of another kind',
      targetsFix,
    ],
    [
      'the name of a target',
      configSource("alpha(), 'beta'"),
      '`targets[1]` of the config is the text `beta`',
      targetsFix,
    ],
    [
      'an unchecked pipeline',
      configSource('alpha()').replace('defineConfig({ pipeline,', "defineConfig({ pipeline: { name: 'ci' },"),
      '`pipeline` of the config was not made with `definePipeline`',
      'write `pipeline: definePipeline({ … })`',
    ],
  ])('tells of a default export that is %s', async (_, source, message, hint) => {
    const workspace = createWorkspace({ 'dte.config.ts': source });
    const { exitCode, stdout, stderr } = await workspace.dte('compile', '--format', 'json');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: 'cli/config-invalid', severity: 'error', message, hint, file: 'dte.config.ts', column: 1 },
    ]);
  });

  it('tells of everything that is wrong, and shows the export', async () => {
    const workspace = createWorkspace({
      'dte.config.ts': `${defineConfig}\nexport default defineConfig([{ targets: 3 }, { pipeline: 1, targets: [1] }, 4]);\n`,
    });
    const { exitCode, stderr } = await workspace.dte('compile');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('error cli/config-invalid  dte.config.ts:3:1\n');
    expect(stderr).toContain('  3 │ export default defineConfig([{ targets: 3 }');
    expect(stderr.match(/^ {2}(`|entry).*$/gm)).toEqual([
      '  `pipeline` of entry 1 of the config is missing',
      '  `targets` of entry 1 of the config is `3`',
      '  `pipeline` of entry 2 of the config is `1`',
      '  `targets[0]` of entry 2 of the config is `1`',
      '  entry 3 of the config is `4`',
    ]);
  });
});

describe('a pipeline that definePipeline refuses', () => {
  it('is a problem found: all its diagnostics are printed, each with the place where it was written', async () => {
    const source = configSource('alpha()')
      .replace("image: 'node:22'", "imag: 'node:22'")
      .replace("['build']", '[]')
      .replace('count: 3', 'count: 0, cuont: 1');
    const workspace = createWorkspace({ 'dte.config.ts': source });
    const { exitCode, stdout, stderr } = await workspace.dte('compile');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`error model/unknown-key  imag · dte.config.ts:6:3
  unknown key \`imag\`
  6 │   imag: 'node:22',
    │   ^^^^
  → did you mean \`image\`?

error model/empty-list  commands[0].targets · dte.config.ts:7:25
  \`targets\` is empty
  7 │   commands: [affected({ targets: [] })],
    │                         ^^^^^^^
  → add an entry, or leave out what it belongs to

error model/out-of-range  agents.count · dte.config.ts:8:13
  expected a whole number from 1 to 1000, got \`0\`
  8 │   agents: { count: 0, cuont: 1 },
    │             ^^^^^
  → give a whole number from 1 to 1000

error model/unknown-key  agents.cuont · dte.config.ts:8:23
  unknown key \`cuont\`
  8 │   agents: { count: 0, cuont: 1 },
    │                       ^^^^^
  → did you mean \`count\`?

4 errors
Nothing was written.
`);
  });

  it('is shown where definePipeline is called when the mistake is not written there', async () => {
    const source = configSource('alpha()').replace('definePipeline({', 'definePipeline(input);\nvoid ({');
    const workspace = createWorkspace({
      'dte.config.ts': source.replace('const pipeline', "const input = { name: 'ci' };\nconst pipeline"),
    });
    const { stderr } = await workspace.dte('compile');
    expect(stderr).toMatch(/^error \S+ .*dte\.config\.ts:5:1\n/);
    expect(stderr).toContain('  5 │ const pipeline = definePipeline(input);\n');
  });

  it('is shown by a path that starts where the command runs', async () => {
    const source = configSource('alpha()').replace('count: 3', 'count: 0');
    const workspace = createWorkspace({ 'ci/dte.config.ts': source, 'docs/a.md': '' });
    const { stderr } = await workspace.run(['compile', '../ci/dte.config.ts', '--out', '../out'], { cwd: 'docs' });
    expect(stderr).toContain('agents.count · ../ci/dte.config.ts:8:13\n');
  });
});

it('never prints a stack trace', async () => {
  for (const { source, files = {}, config = 'dte.config.ts' } of notLoadable) {
    const workspace = createWorkspace({ [config]: source, ...files });
    for (const flags of [[], ['--format', 'json'], ['--verify'], ['--stdout']]) {
      const { stdout, stderr } = await workspace.dte('compile', ...flags);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    }
  }
});

it('tells of a defect without a stack trace, unless asked for it', async () => {
  const source = configSource("{ ...alpha(), emit() { throw new Error('the toy broke'); } }");
  const workspace = createWorkspace({ 'dte.config.ts': source });
  expect(await workspace.dte('compile')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'dte: internal error: the toy broke\nThis is a defect. Please report it with the output of DTE_DEBUG=1.\n',
  });
  const { stderr } = await workspace.run(['compile'], { env: { DTE_DEBUG: '1' } });
  expect(stderr).toMatch(/^dte: internal error: the toy broke\nError: the toy broke\n\s+at /);
});
