import path from 'node:path';
import type { Diagnostic, FileLocation, Plan } from '@dtekit/core';
import type { ProviderDescription } from '@dtekit/core/provider';
import { toSlashes } from '../files/to-slashes.js';

/** What became of something that was to be checked. */
export interface CheckedInput {
  /** Absolute path; absent for standard input that stands for no file. */
  readonly file?: string | undefined;
  /** Absolute path of the folder that places in findings start at; absent where they name standard input. */
  readonly root?: string | undefined;
  /** Who reads the file; absent when it could not be told or the file could not be read. */
  readonly provider?: ProviderDescription | undefined;
  /** What the file means; absent when it could not be read. */
  readonly plan?: Plan | undefined;
  /** By place, each once. */
  readonly findings: readonly Diagnostic[];
  /** The text of a file that findings have places in; `undefined` where it is not to be had. */
  readonly textOf: (file: string) => string | undefined;
}

/** Name of standard input where it stands for no file. */
export const stdinName = '<stdin>';

/** What could not be checked, and why. Places in findings start at the folder of the file. */
export function failedInput(file: string | undefined, findings: readonly Diagnostic[]): CheckedInput {
  return { file, root: file === undefined ? undefined : path.dirname(file), findings, textOf: () => undefined };
}

/** The path of an input as it is seen from a folder. */
export function inputPath({ file }: CheckedInput, from: string): string {
  return file === undefined ? stdinName : relativePath(file, from);
}

/** The path of a place in an input as it is seen from a folder. */
export function placePath({ root }: CheckedInput, { file }: FileLocation, from: string): string {
  return root === undefined ? file : relativePath(path.resolve(root, file), from);
}

function relativePath(file: string, from: string): string {
  return toSlashes(path.relative(from, file)) || '.';
}
