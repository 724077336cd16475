import { describeSystemError } from '../files/system-error.js';
import { findQuoted } from './source-location.js';
import type { SourcePlace } from './source-place.js';
import { findUserFrame } from './user-frame.js';

/** Why a config could not be imported. */
export type ImportFailure = SyntaxFailure | MissingModule | UnreadableFile | ThrownValue;

/** It is no valid JavaScript or TypeScript. */
export interface SyntaxFailure {
  readonly kind: 'syntax';
  /** What the parser says. */
  readonly message: string;
  readonly place: SourcePlace;
}

/** It imports something that is not there. */
export interface MissingModule {
  readonly kind: 'missing-module';
  /** What the import says, e.g. `./shared.js` or `@dtekit/gitlab`. */
  readonly specifier: string;
  readonly place?: SourcePlace | undefined;
}

/** The file system refuses to read it. */
export interface UnreadableFile {
  readonly kind: 'unreadable';
  /** What the operating system says. */
  readonly message: string;
  readonly place?: undefined;
}

/** It threw while it ran. */
export interface ThrownValue {
  readonly kind: 'threw';
  /** What the error says, or the thrown value as text. */
  readonly message: string;
  readonly place?: SourcePlace | undefined;
}

/** Reads out of an error why importing `configFile` failed. */
export function explainImportFailure(error: unknown, configFile: string): ImportFailure {
  if (!(error instanceof Error)) return { kind: 'threw', message: String(error) };
  return (
    syntaxFailure(error) ??
    missingModule(error, configFile) ??
    unreadableFile(error, configFile) ?? {
      kind: 'threw',
      message: thrownMessage(error),
      place: findUserFrame(error, configFile),
    }
  );
}

/** jiti's `ParseError: Unexpected token  \n /folder/file.ts:3:9`, where columns count from 0. */
function syntaxFailure({ message }: Error): SyntaxFailure | undefined {
  const match = /^ParseError: ([\s\S]*?)\.?\s*\n\s*(.+):(\d+):(\d+)$/.exec(message);
  if (match === null) return undefined;
  const [, reason = '', file = '', line, column] = match;
  return { kind: 'syntax', message: reason, place: { file, line: Number(line), column: Number(column) + 1 } };
}

/** Node's `Cannot find module './x.js'` of CommonJS resolution, and its longer cousin of ECMAScript modules. */
function missingModule(error: Error, configFile: string): MissingModule | undefined {
  const code = 'code' in error ? error.code : undefined;
  if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  const [, specifier, importer] =
    /^Cannot find (?:module|package) '(.+?)'(?: imported from (.+))?/.exec(error.message) ?? [];
  if (specifier === undefined) return undefined;
  const file = importer ?? requiringFile(error) ?? configFile;
  return { kind: 'missing-module', specifier, place: findQuoted(file, specifier) };
}

function requiringFile(error: Error): string | undefined {
  if (!('requireStack' in error) || !Array.isArray(error.requireStack)) return undefined;
  const [file]: readonly unknown[] = error.requireStack;
  return typeof file === 'string' ? file : undefined;
}

function unreadableFile(error: Error, configFile: string): UnreadableFile | undefined {
  const refused = 'syscall' in error && 'path' in error && error.path === configFile;
  return refused ? { kind: 'unreadable', message: describeSystemError(error) } : undefined;
}

/** `(0, _core.affectd) is not a function` is what a transformed import of a wrong name says of itself. */
function thrownMessage(error: Error): string {
  const message = error.message.replaceAll(/\(0 ?, ?_\w+\.(\w+)\)/g, '$1');
  return error.name === 'Error' ? message : `${error.name}: ${message}`;
}
