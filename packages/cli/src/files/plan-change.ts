import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import type { CompiledFile } from '../compile/target-file.js';
import { type CliCatalogArguments, cliCatalog } from '../diagnostics/cli-catalog.js';
import { readExistingFile } from './existing-file.js';
import { isInside } from './is-inside.js';
import { withLineEndsOf, withLineFeeds } from './line-ends.js';

/** What writing a file would do. */
export type FileChange = AllowedChange | RefusedChange;

/** The file may be written, or needs not be. */
export interface AllowedChange extends ComparedFile {
  readonly action: 'create' | 'update' | 'keep';
}

/** The file must not be written. */
export interface RefusedChange extends ComparedFile {
  readonly action: 'refuse';
  /** Why. */
  readonly refusal: Diagnostic;
}

interface ComparedFile {
  readonly file: CompiledFile;
  /** Absolute path. */
  readonly target: string;
  /** What is there, with `\n` line ends; absent when there is no file. */
  readonly before?: string | undefined;
  /** What is to be written, with the line ends that the file has. */
  readonly after: string;
}

/** Compares a compiled file with what is there. `force` allows to replace a file whoever wrote it. */
export function planChange(file: CompiledFile, root: string, force: boolean): FileChange {
  const target = path.resolve(root, file.path);
  const compared = { file, target, after: file.text };
  if (!isInside(target, root)) return refuse(compared, 'cli/path-outside-root', { path: file.path });
  const existing = readExistingFile(target);
  if (existing.kind === 'absent') return { ...compared, action: 'create' };
  if (existing.kind === 'unusable') {
    return refuse(compared, 'cli/unwritable', { path: file.path, reason: existing.reason });
  }
  const before = withLineFeeds(existing.text);
  if (before === file.text) return { ...compared, before, action: 'keep' };
  const changed = { ...compared, before, after: withLineEndsOf(existing.text, file.text) };
  if (force || existing.state === 'generated') return { ...changed, action: 'update' };
  const code = existing.state === 'edited' ? 'cli/edited-file' : 'cli/foreign-file';
  return refuse(changed, code, { path: file.path });
}

function refuse<Code extends keyof CliCatalogArguments>(
  compared: ComparedFile,
  code: Code,
  values: CliCatalogArguments[Code],
): RefusedChange {
  const { provider } = compared.file;
  return { ...compared, action: 'refuse', refusal: diagnose(cliCatalog, code, values, { provider }) };
}
