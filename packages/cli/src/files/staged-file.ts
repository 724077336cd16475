import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { resolveLink } from './resolve-link.js';
import { isSystemError } from './system-error.js';

/** A text that waits beside its target, complete and on disk. */
export interface StagedFile {
  /** Path as it was given. */
  readonly target: string;
  /** Where the target leads through symbolic links. */
  readonly realTarget: string;
  readonly temporary: string;
  /** What the target held; absent when there was no file. */
  readonly original?: OriginalFile | undefined;
  /** The uppermost folder that had to be made; absent when there was one. */
  readonly madeFolder?: string | undefined;
}

interface OriginalFile {
  readonly content: Buffer;
  /** Permission bits. */
  readonly mode: number;
}

/** Writes a text beside its target. Leaves nothing behind when it throws the file system's error. */
export function stageFile({ target, text }: { readonly target: string; readonly text: string }): StagedFile {
  const realTarget = resolveLink(target);
  const folder = path.dirname(realTarget);
  const original = readOriginal(realTarget);
  const madeFolder = mkdirSync(folder, { recursive: true });
  const staged = { target, realTarget, temporary: temporaryIn(folder), original, madeFolder };
  try {
    writeDurably(staged.temporary, text, original?.mode);
  } catch (error) {
    discardStagedFile(staged);
    throw error;
  }
  return staged;
}

/** Puts a staged text in the place of its target, at once. */
export function commitStagedFile({ temporary, realTarget }: StagedFile): void {
  renameSync(temporary, realTarget);
}

/** Takes back a commit, the file's absence included. Tells whether that worked. */
export function restoreOriginal({ realTarget, temporary, original }: StagedFile): boolean {
  try {
    if (original === undefined) {
      rmSync(realTarget);
    } else {
      writeDurably(temporary, original.content, original.mode);
      renameSync(temporary, realTarget);
    }
    return true;
  } catch {
    return false;
  }
}

/** Removes what staging left: the text, and the folders that were made for it when nothing else is in them. */
export function discardStagedFile({ temporary, realTarget, madeFolder }: StagedFile): void {
  rmSync(temporary, { force: true });
  if (madeFolder === undefined) return;
  for (let folder = path.dirname(realTarget); folder.length >= madeFolder.length; folder = path.dirname(folder)) {
    if (!removeEmptyFolder(folder)) return;
  }
}

function readOriginal(file: string): OriginalFile | undefined {
  try {
    const original = { content: readFileSync(file), mode: statSync(file).mode & 0o7777 };
    // Replacing asks the folder only, but a file that was made read-only was made so for a reason.
    accessSync(file, constants.W_OK);
    return original;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Short, whatever the target's name: names have a limit. */
function temporaryIn(folder: string): string {
  return path.join(folder, `.dte-${process.pid}-${performance.now().toString(36)}.tmp`);
}

/** `wx`: never through a link, never over a file. */
function writeDurably(file: string, content: string | Buffer, mode: number | undefined): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, content);
    // After the fact, since the umask cuts the mode of a file that is opened.
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeEmptyFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
