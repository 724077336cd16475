import type { BranchChoice } from '../lower/branch-filters.js';
import { readBashEnvLine } from './bash-env.js';
import { readBranchGate } from './branch-gate.js';
import { type ReadExports, readEnvExports } from './env-exports.js';

/** What the first step of a job may do: end it on some branches, and set variables for the others. */
export interface FirstStep {
  readonly gate?: BranchChoice;
  readonly exports: ReadExports;
}

/** Reads a step that does nothing else; `undefined` for any other step. */
export function readFirstStep(text: string): FirstStep | undefined {
  const lines = text.split('\n');
  const gate = readBranchGate(lines);
  const exported = lines.slice(gate?.length ?? 0).map(readBashEnvLine);
  const known = exported.flatMap((line) => line ?? []);
  if (known.length < exported.length) return undefined;
  const exports = readEnvExports(known);
  if (exports === undefined || (gate === undefined && exports.size === 0)) return undefined;
  return { ...(gate === undefined ? {} : { gate: gate.choice }), exports };
}
