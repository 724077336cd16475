import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const bin = join(repository, 'packages/cli/dist/bin.js');
const quickstart = readFileSync(join(repository, 'examples/quickstart/dte.config.ts'), 'utf8');

beforeAll(() => {
  if (!existsSync(bin)) throw new Error('these tests run what was built: npm run build');
});

describe('the dte program', () => {
  it('compiles the quickstart in a folder that has the packages installed', () => {
    const folder = createProject({ 'dte.config.ts': quickstart });
    const first = dte(folder, 'compile');
    expect(first).toMatchObject({ status: 0, signal: null });
    expect(first.stdout).toContain('✓ created  .gitlab-ci.yml           GitLab CI · 1 coordinator · 3 agents\n');
    for (const file of ['.circleci/config.yml', '.gitlab-ci.yml', 'bitbucket-pipelines.yml']) {
      expect(readFileSync(join(folder, file), 'utf8')).toContain('npx dte compile');
    }
    const second = dte(folder, 'compile', '--verify');
    expect(second).toMatchObject({ status: 0 });
    expect(second.stdout).toMatch(/\n\nAll files are up to date\.\n$/);
  });

  it('exits with 1 for problems and with 2 for a config that is not there', () => {
    const folder = createProject({ 'dte.config.ts': quickstart, '.gitlab-ci.yml': 'by: hand\n' });
    expect(dte(folder, 'compile').status).toBe(1);
    expect(dte(join(folder, 'node_modules'), 'compile').status).toBe(2);
  });

  it('tells the line of a syntax error that Node would not', () => {
    const folder = createProject({ 'dte.config.mjs': 'const a = 1;\nconst b;\nexport default b;\n' });
    expect(dte(folder, 'compile')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `error cli/config-not-loadable  dte.config.mjs:2:8
  syntax error: Missing initializer in const declaration
  2 │ const b;
    │        ^
  → correct the marked line

1 error
Nothing was written.
`,
    });
  });

  it.each([['--help'], ['--version'], ['compile', '--help'], ['check', '--help'], ['explain', '--wrong']])(
    'loads neither core nor a provider nor the config loader for dte %s %s',
    (...argv) => {
      const folder = createProject({});
      writeFileSync(join(folder, 'record.mjs'), recorder);
      writeFileSync(join(folder, 'hooks.mjs'), hooks);
      dte(folder, { NODE_OPTIONS: `--import=${join(folder, 'record.mjs')}` }, ...argv);
      const loaded = readFileSync(join(folder, 'loaded.txt'), 'utf8').split('\n');
      expect(loaded.some((url) => url.includes('/commander/'))).toBe(true);
      expect(loaded.filter((url) => /\/packages\/(?!cli)|zod|jiti|circleci|\/diff\//.test(url))).toEqual([]);
      const own = loaded.filter((url) => url.includes('/packages/cli/dist/'));
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(10);
    },
  );

  it('loads the reader of the provider whose file it checks, and no other', () => {
    const folder = createProject({ '.gitlab-ci.yml': 'build:\n  script:\n    - npm test\n' });
    writeFileSync(join(folder, 'record.mjs'), recorder);
    writeFileSync(join(folder, 'hooks.mjs'), hooks);
    const run = dte(folder, { NODE_OPTIONS: `--import=${join(folder, 'record.mjs')}` }, 'check', '.gitlab-ci.yml');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const loaded = readFileSync(join(folder, 'loaded.txt'), 'utf8').split('\n');
    expect(loaded.some((url) => url.endsWith('/packages/gitlab/dist/reader.js'))).toBe(true);
    expect(loaded.filter((url) => /\/packages\/(?:circleci|bitbucket)\/|zod|jiti|\/diff\//.test(url))).toEqual([]);
  });

  it('checks what comes in', () => {
    const folder = createProject({});
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '-', '--provider', 'gitlab'], {
      cwd: folder,
      input: 'stages: [test]\nbuild:\n  stage: affected\n  script: [npm test]\n',
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^error gitlab\/undefined-stage {2}<stdin>:3:10\n/);
  });

  it('prints no stack trace for what fails beside the config', () => {
    const source =
      "void Promise.reject(new Error('later'));\nawait new Promise((resolve) => setTimeout(resolve, 50));\n";
    const folder = createProject({ 'dte.config.mjs': source });
    expect(dte(folder, 'compile')).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'dte: uncaught error: later\nSomething failed that the config started and did not wait for. DTE_DEBUG=1 shows where.\n',
    });
  });

  it.each([
    ['ends the program', 'process.exit(0);\n'],
    ['waits for what never comes', 'await new Promise(() => {});\n'],
  ])('does not take a config that %s for a success', (_, source) => {
    const folder = createProject({ 'dte.config.mjs': source, '.gitlab-ci.yml': '' });
    const { status, stdout, stderr } = dte(folder, 'compile', '--verify');
    const message = 'dte: the config ended the program, or waits for something that never comes\n';
    expect([status, stdout, stderr]).toEqual([2, '', message]);
  });

  it.skipIf(!existsSync('/dev/full'))('says when what it prints cannot be written (needs /dev/full)', () => {
    const folder = createProject({ 'dte.config.ts': quickstart });
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" compile --stdout >/dev/full`, process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/\ndte: cannot print: ENOSPC: .*\nWhat was printed is not complete\.\n$/);
  });

  it('stays quiet when nobody reads to the end', async () => {
    const folder = createProject({ 'dte.config.ts': longConfig });
    const child = start(folder, 'compile', '--stdout');
    const errors = collect(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    await ended(child);
    expect(errors()).not.toMatch(/EPIPE|^\s+at /m);
  });

  it.skipIf(process.platform === 'win32')('can be interrupted while the config runs', async () => {
    const folder = createProject({ 'dte.config.mjs': hangingConfig });
    const child = start(folder, 'compile');
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await ended(child)).toEqual({ status: null, signal: 'SIGINT' });
    expect(existsSync(join(folder, '.gitlab-ci.yml'))).toBe(false);
  });
});

// Prints far more than a pipe holds.
const longConfig = quickstart
  .replace(
    'export default',
    `const long = { ...gitlab(), emit: lengthen };
function lengthen(...input: Parameters<ReturnType<typeof gitlab>['emit']>) {
  const emitted = gitlab().emit(...input);
  return { ...emitted, file: { ...emitted.file, text: emitted.file.text + '# long\\n'.repeat(200_000) } };
}
export default`,
  )
  .replace(/targets: \[.*\] \}/, 'targets: [long] }');

const hangingConfig = `process.stdout.write('running');
await new Promise((resolve) => setTimeout(resolve, 60_000));
export default undefined;
`;

// Modules that are imported go through the hooks, modules that are required end up in the cache.
const recorder = `import { register, createRequire } from 'node:module';
import { appendFileSync } from 'node:fs';
register('./hooks.mjs', import.meta.url);
const { cache } = createRequire(import.meta.url);
process.on('exit', () => appendFileSync(new URL('./loaded.txt', import.meta.url), Object.keys(cache).join('\\n')));
`;
const hooks = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(new URL('./loaded.txt', import.meta.url), url + '\\n');
  return next(url, context);
}
`;

/** A folder with the built packages in its node_modules, removed when the test is over. */
function createProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-bin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules/@dtekit'), { recursive: true });
  for (const name of ['core', 'circleci', 'gitlab', 'bitbucket']) {
    symlinkSync(join(repository, 'packages', name), join(folder, 'node_modules/@dtekit', name), 'junction');
  }
  for (const [path, text] of Object.entries({ 'package.json': '{}', ...files }))
    writeFileSync(join(folder, path), text);
  return folder;
}

type Environment = Readonly<Record<string, string>>;

function dte(cwd: string, ...args: readonly (string | Environment)[]): SpawnSyncReturns<string> {
  const argv = args.filter((arg) => typeof arg === 'string');
  const env = Object.assign({}, process.env, { NO_COLOR: '1' }, ...args.filter((arg) => typeof arg !== 'string'));
  return spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8', env });
}

function start(cwd: string, ...argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...argv], { cwd });
}

function collect({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => text;
}

function ended(child: ChildProcess): Promise<{ readonly status: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal })));
}
