import { statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { describeSystemError } from '../files/system-error.js';
import { toSlashes } from '../files/to-slashes.js';
import type { CheckRequest } from './check-request.js';
import { ciPlaceOf } from './ci-place.js';
import { walkFolder } from './walk-folder.js';

/** Something to check, or why there is nothing to check under a name. */
export type CheckInput = FileInput | StdinInput | NoInput;

/** A file. */
export interface FileInput {
  readonly kind: 'file';
  /** Absolute path. */
  readonly file: string;
  /** Whether it was asked for by name: then it has to be a CI file. One that was met in a folder only may be one. */
  readonly isNamed: boolean;
}

/** Standard input. */
export interface StdinInput {
  readonly kind: 'stdin';
  /** Absolute path of the file that it stands for; absent when it stands for none. */
  readonly file?: string | undefined;
}

/** A name under which there is nothing. */
export interface NoInput {
  readonly kind: 'none';
  /** Absolute path. */
  readonly file: string;
  readonly finding: Diagnostic;
}

/** What was asked for, each file once, as it is found. */
export function* findInputs({ paths, stdinName }: CheckRequest, cwd: string): Generator<CheckInput> {
  const met = new Set<string>();
  for (const name of paths.length === 0 ? ['.'] : paths) {
    for (const input of inputsUnder(name, stdinName, cwd)) {
      const key = input.kind === 'stdin' ? '-' : input.file;
      if (!met.has(key)) yield input;
      met.add(key);
    }
  }
}

function* inputsUnder(name: string, stdinName: string | undefined, cwd: string): Generator<CheckInput> {
  if (name === '-') {
    yield { kind: 'stdin', file: stdinName === undefined ? undefined : path.resolve(cwd, stdinName) };
    return;
  }
  const file = path.resolve(cwd, name);
  const entry = lookAt(file);
  if ('reason' in entry) {
    const finding = diagnose(cliCatalog, 'cli/unreadable', { reason: entry.reason });
    yield { kind: 'none', file, finding };
  } else if (entry.isFolder) yield* inputsInFolder(file, toSlashes(name));
  else yield { kind: 'file', file, isNamed: true };
}

function lookAt(file: string): { readonly isFolder: boolean } | { readonly reason: string } {
  try {
    return { isFolder: statSync(file).isDirectory() };
  } catch (error) {
    return { reason: describeSystemError(error) };
  }
}

/** Files where a provider looks by default come first: they tell which of the others they include. */
function* inputsInFolder(folder: string, name: string): Generator<CheckInput> {
  const others: string[] = [];
  let isEmpty = true;
  for (const file of walkFolder(folder)) {
    isEmpty = false;
    if (ciPlaceOf(toSlashes(file))?.isDefault) yield { kind: 'file', file, isNamed: false };
    else others.push(file);
  }
  for (const file of others) yield { kind: 'file', file, isNamed: false };
  if (isEmpty) yield { kind: 'none', file: folder, finding: diagnose(cliCatalog, 'cli/no-ci-files', { folder: name }) };
}
