import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the examples: one folder per code. */
const explanationsFolder = join(import.meta.dirname, '../../packages/cli/explanations');

/** What an example is written in: a provider's file, a config of dtekit, or a session in a terminal. */
export type ExampleKind = 'circleci' | 'gitlab' | 'bitbucket' | 'config' | 'session';

/** A minimal example of a finding, and how it is put right. */
export interface Example {
  readonly kind: ExampleKind;
  /** What the finding is about. */
  readonly failing: string;
  /** The same without the finding. */
  readonly fixed: string;
  /** What `dte` prints for the failing one. A session shows that itself. */
  readonly finding: string | undefined;
  /** Absolute paths of the three. */
  readonly files: { readonly failing: string; readonly fixed: string; readonly finding: string };
}

/** Another file of the repository, which the examples of a code need. */
export interface FileBeside {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What explains a code by example. */
export interface Explanation {
  readonly code: string;
  readonly examples: readonly Example[];
  readonly beside: readonly FileBeside[];
}

const endings: readonly (readonly [kind: ExampleKind, ending: string])[] = [
  ['circleci', 'circleci.yml'],
  ['gitlab', 'gitlab.yml'],
  ['bitbucket', 'bitbucket.yml'],
  ['config', 'dte.config.ts'],
  ['session', 'session.txt'],
];

/** The examples of a code; none where it has no folder. */
export function explanationOf(code: string): Explanation {
  const folder = join(explanationsFolder, code);
  const examples = endings.flatMap(([kind, ending]) => readExample(folder, kind, ending));
  return { code, examples, beside: filesBelow(join(folder, 'beside')) };
}

/** Each code that has a folder, in the order of the alphabet. */
export function explainedCodes(): readonly string[] {
  return foldersIn(explanationsFolder).flatMap((owner) =>
    foldersIn(join(explanationsFolder, owner)).map((name) => `${owner}/${name}`),
  );
}

function readExample(folder: string, kind: ExampleKind, ending: string): readonly Example[] {
  const files = {
    failing: join(folder, `failing.${ending}`),
    fixed: join(folder, `fixed.${ending}`),
    finding: join(folder, `finding.${ending.replace(/\.\w+$/, '.txt')}`),
  };
  if (!existsSync(files.failing)) return [];
  const [failing, fixed] = [readText(files.failing), readText(files.fixed)];
  return [{ kind, failing, fixed, finding: existsSync(files.finding) ? readText(files.finding) : undefined, files }];
}

function filesBelow(folder: string): readonly FileBeside[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), text: readText(file) }));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
