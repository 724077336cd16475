import type { Path } from '../diagnostics/diagnostic.js';
import type { Through } from './lifted.js';

/** An entry of a script: what the shell reads, or what only the provider knows. */
export type ScriptEntry = ScriptLine | UnknownEntry;

/** An entry that may do anything: a pipe, what another file says. */
export interface UnknownEntry extends Omit<ScriptLine, 'text'> {
  /** What it is, in the words of the file; the name of its step. */
  readonly unknown: string;
}

/** An entry of shell, which may have several lines, with its place. */
export interface ScriptLine {
  /** The shell text. */
  readonly text: string;
  /** Where in the document it is written. */
  readonly native: Path;
  /** What led to it; absent where it is written in the job itself. */
  readonly through?: readonly Through[];
}
