import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createFactList } from '../lift/fact-list.js';
import { liftScript } from '../lift/lift-script.js';
import type { Lifted } from '../lift/lifted.js';
import { roleOf } from '../lift/role-of.js';
import { createDecoding, type Decoder, decode, list, named, object, text } from '../source/decoder.js';
import type { SourceFile } from '../source/source-file.js';
import { memberNode } from '../source/source-node.js';
import { planJob } from '../testing/plan-builders.js';
import { fixtureProvider } from '../testing/plan-fixture.js';
import { defineReader } from './define-reader.js';
import type { ParseContext, Parsed, Reader } from './reader.js';

/** A file of jobs, which are lists of lines, and the path of a file that is read as well. */
interface ToyFile {
  readonly include?: string;
  readonly jobs?: ReadonlyMap<string, readonly string[]>;
}

const toyFile: Decoder<ToyFile> = object<ToyFile>({ include: text, jobs: named(list(text)) });

/** Reads files of a provider that there is not: `jobs` with lists of lines. `toy/no-lines` is its only finding. */
export const toyReader: Reader = defineReader<ToyFile>({
  ...fixtureProvider(),
  specVersion: 1,
  codes: ['toy/no-lines'],
  matchesPath: (path) => path === 'toy.yml',
  matchesContent: (root) => memberNode(root, 'jobs') !== undefined,
  parse,
  lift,
  check,
  losses: [],
});

function parse(source: SourceFile, { readFile }: ParseContext): Parsed<ToyFile> {
  const { root } = source;
  if (root === undefined) throw new Error('expected data');
  const decoding = createDecoding();
  const document = decode(toyFile, root, [], decoding) ?? {};
  // Twice, as files that are included in two places are.
  if (document.include !== undefined) readFile(document.include);
  if (document.include !== undefined) readFile(document.include);
  const diagnostics = decoding.faults.map(({ path, expected }) =>
    finding('toy/no-lines', `expected ${expected}`, path),
  );
  return { document, root, diagnostics };
}

function lift({ jobs = new Map() }: ToyFile): Lifted {
  const facts = createFactList();
  const lifted = [...jobs].map(([name, lines], index) => {
    const origin = facts.note(['jobs', index], ['jobs', name], [{ what: 'the list of jobs', native: ['jobs'] }]);
    const script = lines.map((line, step) => ({ text: line, native: ['jobs', name, step] }));
    const words = { readSetBase: () => undefined, rerunGuard: [] };
    const steps = liftScript(script, words, { path: ['jobs', index, 'steps'], facts });
    return planJob({ name, role: roleOf(steps), steps, origin });
  });
  return { plan: { name: 'toy', jobs: lifted, workspace: { directory: '' } }, facts: facts.facts };
}

function check({ jobs = new Map() }: ToyFile): readonly Diagnostic[] {
  return [...jobs]
    .filter(([, lines]) => lines.length === 0)
    .map(([name]) => ({
      ...finding('toy/no-lines', `\`${name}\` has no lines`, ['jobs', name]),
      related: [{ message: 'the jobs', path: ['jobs'] }, { message: 'nowhere' }],
    }));
}

function finding(code: string, message: string, path: Diagnostic['path']): Diagnostic {
  return { code, severity: 'error', message, hint: 'write lines', path };
}
