import { type Path, parseCommand, type UnknownStep } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import { readSetShas } from './base.js';
import type { ExpandedStep } from './expand-steps.js';
import { type FirstStep, readFirstStep } from './first-step.js';
import { readNodeCommand } from './orb-commands.js';
import { type OwnStep, readOwnStep } from './own-steps.js';
import { type ReadRun, readRun } from './run-step.js';
import { type Directories, directoryOf, type PlacedCommand } from './working-directory.js';

/** A step before the folder of its job is known. */
export type StepDraft = RunDraft | MeaningDraft | FirstDraft;

/** Runs shell text. */
export interface RunDraft extends PlacedCommand {
  /** Discriminates `StepDraft`. */
  readonly kind: 'run';
  readonly run: ReadRun;
  readonly isAlways: boolean;
  readonly path: Path;
  readonly through: readonly Through[];
}

/** Does something that a plan names by meaning, or nothing that is known. */
export interface MeaningDraft {
  /** Discriminates `StepDraft`. */
  readonly kind: 'meaning';
  readonly step: OwnStep | Omit<UnknownStep, 'origin'>;
  readonly isAlways: boolean;
  readonly path: Path;
  readonly through: readonly Through[];
}

/** Sets variables and ends the job on some branches, which a plan says of the job. */
export interface FirstDraft extends FirstStep {
  /** Discriminates `StepDraft`. */
  readonly kind: 'first';
  readonly isAlways: boolean;
  readonly path: Path;
}

/** The step of a plan that a step comes to; `undefined` for those that a plan says elsewhere or not at all. */
export function draftStep(step: ExpandedStep, directories: Directories): StepDraft | undefined {
  const { command, name, orb, isUnknown, path, through } = step;
  const unknown: MeaningDraft = { kind: 'meaning', step: { kind: 'unknown', name }, isAlways: false, path, through };
  if (isUnknown) return unknown;
  if (orb !== undefined) return draftOrbCommand(step, directories, unknown);
  if (command !== 'run' && command !== 'deploy') return undefined;
  const run = readRun(step);
  return run === undefined ? unknown : draftRun(run, directories);
}

function draftOrbCommand(step: ExpandedStep, directories: Directories, unknown: MeaningDraft): StepDraft | undefined {
  const setBase = readSetShas(step);
  if (setBase !== undefined) return { ...unknown, step: setBase };
  const known = readNodeCommand(step);
  if (known === undefined) return unknown;
  const { line, directory } = known;
  if (line === undefined) return undefined;
  const { path, through } = step;
  const run: ReadRun = {
    text: line,
    isAlways: false,
    ...(directory === undefined ? {} : { directory }),
    path,
    through,
  };
  return runDraft(run, directories);
}

function draftRun(run: ReadRun, directories: Directories): StepDraft {
  const { text, isAlways, path, through } = run;
  const first = readFirstStep(text);
  if (first !== undefined) return { kind: 'first', ...first, isAlways, path };
  const step = readOwnStep(text);
  if (step !== undefined) return { kind: 'meaning', step, isAlways, path, through };
  return runDraft(run, directories);
}

function runDraft(run: ReadRun, directories: Directories): RunDraft {
  const { text, isAlways, path, through } = run;
  const command = parseCommand(text);
  return { kind: 'run', command, text, directory: directoryOf(run, directories), run, isAlways, path, through };
}
