import path from 'node:path';
import { type Diagnostic, hasErrors } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { decodeText, type Reader, readYaml } from '@dtekit/core/reader';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { toSlashes } from '../files/to-slashes.js';
import type { InputStream } from '../input-stream.js';
import { type CheckedInput, failedInput, stdinName } from './checked-input.js';
import { chooseReader } from './choose-reader.js';
import type { FileInput, StdinInput } from './find-inputs.js';
import { knownProviders, type ProviderId } from './known-providers.js';
import { type ReadBytes, readBytes, readStream } from './read-bytes.js';
import type { Repositories } from './repositories.js';
import type { Repository } from './repository.js';

/** What a CI file is, or why that cannot be told; `foreign` for a file met in a folder that is no CI file. */
export type OpenedInput =
  | (OpenedFile & { readonly kind: 'open' })
  | { readonly kind: 'failed'; readonly checked: CheckedInput }
  | { readonly kind: 'foreign' };

/** A CI file that can be read. */
export interface OpenedFile extends InputPlace {
  readonly text: string;
  readonly reader: Reader;
}

/** Where an input is. */
export interface InputPlace {
  /** Path from the root of the repository, or what stands for it. */
  readonly name: string;
  /** Absent for standard input that stands for no file: nothing lies beside it. */
  readonly repository: Repository | undefined;
  /** What is known of it before it is read. */
  readonly checked: Omit<CheckedInput, 'findings'>;
}

/** Where inputs come from. */
export interface InputSources {
  /** The provider of all files; absent when path and content tell. */
  readonly provider?: ProviderId | undefined;
  readonly repositories: Repositories;
  readonly stdin: InputStream;
}

/** Reads the text of an input and finds out which provider it is for. */
export async function openInput(input: FileInput | StdinInput, sources: InputSources): Promise<OpenedInput> {
  const read = await readInput(input, sources);
  if (!read.ok) {
    const finding = diagnose(cliCatalog, 'cli/unreadable', { reason: read.reason });
    return { kind: 'failed', checked: failedInput(input.file, [finding]) };
  }
  const place = placeOf(input, sources);
  const decoded = decodeText(place.name, read.bytes);
  if (!decoded.ok) return { kind: 'failed', checked: { ...place.checked, findings: decoded.diagnostics } };
  const text = decoded.value;
  const isCiFile = input.kind === 'stdin' || input.isNamed;
  const namedPath = input.file === undefined ? undefined : toSlashes(input.file);
  const reader = await chooseReader({ path: namedPath, text, provider: sources.provider, isCiFile });
  const { name, checked } = place;
  const known = { ...checked, textOf: (file: string) => (file === name ? text : checked.textOf(file)) };
  if (reader !== undefined) return { kind: 'open', ...place, checked: known, text, reader };
  const findings = unrecognized(name, text, isCiFile);
  return findings.length === 0 ? { kind: 'foreign' } : { kind: 'failed', checked: { ...known, findings } };
}

/** Three times what core takes, which counts in characters: what is cut off here is certainly too long there. */
const maximumBytes = 16 * 1024 * 1024;

async function readInput(input: FileInput | StdinInput, { stdin }: InputSources): Promise<ReadBytes> {
  if (input.kind === 'file') return readBytes(input.file, maximumBytes);
  return { ok: true, bytes: await readStream(stdin, maximumBytes) };
}

function placeOf({ file }: FileInput | StdinInput, { repositories }: InputSources): InputPlace {
  if (file === undefined) return { name: stdinName, repository: undefined, checked: { textOf: () => undefined } };
  const repository = repositories.of(file);
  const { root } = repository;
  const name = toSlashes(path.relative(root, file));
  return { name, repository, checked: { file, root, textOf: repository.readFile } };
}

/** What is no YAML cannot be recognized, and why it is none tells more. */
function unrecognized(name: string, text: string, isCiFile: boolean): readonly Diagnostic[] {
  const { diagnostics } = readYaml(name, text);
  if (hasErrors(diagnostics)) return diagnostics;
  if (!isCiFile) return [];
  return [diagnose(cliCatalog, 'cli/unknown-format', { providers: knownProviders.map(({ id }) => id) })];
}
