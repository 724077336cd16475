import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerSkeleton } from './provider-skeleton.js';
import { isTest, type SourceFile, sourceFiles } from './source-files.js';

const providers = ['circleci', 'gitlab', 'bitbucket'] as const;
const packages = ['core', ...providers, 'cli'] as const;
const files = packages.flatMap((name) => sourceFiles(`packages/${name}/src`));
const sources = files.filter((file) => !isTest(file));

/** What only computes: core and the providers, but for the rooms of a provider that speak to its service. */
const pureFolders = ['core', ...providers].map((name) => `packages/${name}/src/`);
const connectedFolders = providers.map((name) => `packages/${name}/src/remote/`);

/** Loads a CommonJS package as what it is, and needs casts, since that package's types are years old. */
const nativeSdkAdapter = 'packages/circleci/src/lower/native-sdk.ts';

describe('imports', () => {
  it('go from cli to providers to core, and never back or across', () => {
    const entries = ['@dtekit/core', '@dtekit/core/provider'];
    const reading = [...entries, '@dtekit/core/reader'];
    const allowed: Readonly<Record<string, readonly string[]>> = {
      core: [],
      // What it takes over from the other entries are types, which users then see as one and the same.
      'core/testing': reading,
      circleci: reading,
      gitlab: reading,
      bitbucket: reading,
      cli: [...reading, ...providers.flatMap((name) => [`@dtekit/${name}`, `@dtekit/${name}/reader`])],
    };
    const crossed = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('@dtekit/'))
        .filter((specifier) => !allowed[roomOf(file)]?.includes(specifier))
        .filter((specifier) => !(servesTests(file) && specifier === '@dtekit/core/testing'))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(crossed).toEqual([]);
  });

  it('never leave their package by a relative path', () => {
    const left = files.flatMap((file) =>
      relativeImports(file)
        .filter((path) => !path.startsWith(`packages/${packageOf(file)}/src/`))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(left).toEqual([]);
  });

  it('make no cycle', () => {
    expect(findCycle(new Map(sources.map((file) => [file.path, relativeImports(file)])))).toBeUndefined();
  });

  it('reach what reads files from what reads files only, so that whoever compiles loads none of it', () => {
    const isReading = /^packages\/(?:circleci|gitlab|bitbucket)\/src\/(?:parse\/|lift\/|reader\b)/;
    const compiling = files.filter(
      (file) => providers.some((name) => name === packageOf(file)) && !isReading.test(file.path),
    );
    const reached = compiling.filter((file) => file.imports.includes('@dtekit/core/reader')).map(({ path }) => path);
    expect(reached).toEqual([]);
    const crossed = compiling.flatMap((file) => relativeImports(file).filter((path) => isReading.test(path)));
    expect(crossed).toEqual([]);
  });

  it('reach the native CircleCI SDK from one file only', () => {
    const users = sources
      .filter(({ text }) => text.includes("'@circleci/circleci-config-sdk'"))
      .map(({ path }) => path);
    expect(users).toEqual([nativeSdkAdapter]);
  });

  it('keep the YAML library inside the part of core that reads files', () => {
    const users = sources.filter((file) => file.imports.includes('yaml')).map(({ path }) => path);
    expect(users.filter((path) => !path.startsWith('packages/core/src/source/'))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('keep zod inside the part of core that checks the shape of the input', () => {
    const users = sources.filter((file) => file.imports.some((name) => /^zod\b/.test(name))).map(({ path }) => path);
    expect(users.filter((path) => !path.startsWith('packages/core/src/model/schema/'))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });
});

describe('pure folders', () => {
  const pure = sources.filter(({ path }) => isIn(pureFolders, path) && !isIn(connectedFolders, path));
  const impure = /(?<![.\w])(?:process|fetch|globalThis|console|setTimeout|Date|performance|Math\.random)\b(?!\??:)/g;

  it.each(pure.map((file) => [file.path, file] as const))(
    '%s imports nothing of Node, touches no process, and depends on no clock',
    (_, file) => {
      const allowed = file.path === nativeSdkAdapter ? ['node:module'] : [];
      expect(file.imports.filter(isOfNode)).toEqual(allowed);
      const code = withoutComments(withoutImports(file.text)).split('\n').map(withoutStrings).join('\n');
      expect(code.match(impure) ?? []).toEqual([]);
    },
  );
});

describe('providers', () => {
  it.each(providers)('%s has the rooms that all providers have', (provider) => {
    const present = new Set(sources.map(({ path }) => path));
    const missing = providerSkeleton.filter((file) => !present.has(`packages/${provider}/src/${file}`));
    expect(missing).toEqual([]);
  });

  it.each(providers)('%s asks every rule there is, each of which is named after its file', (provider) => {
    const folder = `packages/${provider}/src/check/rules/`;
    const rules = sources.filter(({ path }) => path.startsWith(folder));
    const check = sources.find(({ path }) => path === `packages/${provider}/src/check/check.ts`)?.text ?? '';
    const unasked = rules.filter(({ path, text }) => {
      const rule = ruleName(posix.basename(path, '.ts'));
      return !text.includes(`export function ${rule}(`) || !check.includes(`  ${rule},\n`);
    });
    expect(rules.length).toBeGreaterThan(0);
    expect(unasked.map(({ path }) => path)).toEqual([]);
  });

  it.each(providers)('%s has a table of contents of less than 80 lines', (provider) => {
    const contents = sources.find(({ path }) => path === `packages/${provider}/src/provider.ts`);
    expect(contents?.text.split('\n').length).toBeLessThan(80);
  });
});

describe('files', () => {
  it('are named after one concept, in kebab-case', () => {
    const vague = /\/(?:utils?|helpers?|types?|common|misc|shared)\.ts$/;
    const named = files.filter(
      ({ path }) => vague.test(path) || !/^[a-z0-9-]+(?:\.test|\.test-d)?\.ts$/.test(posix.basename(path)),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('stay below 250 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 250).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('use no any, no non-null assertion and no cast, but where the native SDK needs one', () => {
    const loose =
      /\bas any\b|: any\b|<any>|\bas unknown as\b|@ts-ignore|@ts-expect-error|[\w\])]!(?=[.;,)\]])|\bas (?!const\b)[A-Z{(\w]/;
    const found = sources
      .filter(({ path }) => path !== nativeSdkAdapter)
      .flatMap(({ path, text }) =>
        withoutImports(withoutComments(text))
          .split('\n')
          .filter((line) => loose.test(withoutStrings(line)) && !/\[\w+ in keyof /.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
});

function roomOf(file: SourceFile): string {
  return file.path.startsWith('packages/core/src/testing/') ? 'core/testing' : packageOf(file);
}

function isIn(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => path.startsWith(folder));
}

function isOfNode(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function packageOf({ path }: SourceFile): string {
  return path.split('/')[1] ?? '';
}

/** Whether a file is a test or something that only tests use. */
function servesTests(file: SourceFile): boolean {
  return isTest(file) || file.path.endsWith('-fixture.ts');
}

/** `checkBadDuration` for `bad-duration`. */
function ruleName(file: string): string {
  return `check${file.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function relativeImports(file: SourceFile): readonly string[] {
  return file.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file.path), name).replace(/\.js$/, '.ts'));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

function withoutImports(text: string): string {
  return text.replaceAll(/^(?:import|export)\s[^;]*?\sfrom\s'[^']+';$/gm, '');
}

function withoutStrings(line: string): string {
  return line.replaceAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|\/(?:[^/\\\n]|\\.)+\/[gimsuy]*/g, "''");
}

/** The first circle among the imports, as the files it goes through. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = visit(start, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;

  function visit(file: string, trail: readonly string[]): readonly string[] | undefined {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  }
}
