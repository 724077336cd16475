import { readFileSync } from 'node:fs';
import { type GeneratedState, generatedStateOf } from '@dtekit/core';
import { describeSystemError, isSystemError } from './system-error.js';

/** What is at a path before a run. */
export type ExistingFile = AbsentFile | PresentFile | UnusablePath;

/** Nothing. */
export interface AbsentFile {
  readonly kind: 'absent';
}

/** A file. */
export interface PresentFile {
  readonly kind: 'present';
  readonly text: string;
  readonly state: GeneratedState;
}

/** Something that cannot be read, e.g. a folder. */
export interface UnusablePath {
  readonly kind: 'unusable';
  readonly reason: string;
}

/** Looks at what is at an absolute path. */
export function readExistingFile(file: string): ExistingFile {
  try {
    const text = readFileSync(file, 'utf8');
    return { kind: 'present', text, state: generatedStateOf(text) };
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return { kind: 'absent' };
    if (isSystemError(error, 'EISDIR')) return { kind: 'unusable', reason: 'it is a folder' };
    return { kind: 'unusable', reason: describeSystemError(error) };
  }
}
