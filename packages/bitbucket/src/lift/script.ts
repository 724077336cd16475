import { type Path, type PlanEnvValue, type PlanStep, resumeLines } from '@dtekit/core/provider';
import { enteredDirectory, type FactList, liftScript, type ScriptEntry, type ScriptWords } from '@dtekit/core/reader';
import type { BitbucketCommand } from '../document/step.js';
import { rerunGuardLines } from '../lower/rerun-guard.js';
import { keepGoingLine } from '../lower/script.js';
import { readSetBase } from './base.js';
import { readExports } from './env.js';
import { scriptLines } from './script-lines.js';

/** Where the commands of a step are written and what their steps are called in the plan. */
export interface CommandsPlace {
  readonly native: Path;
  readonly path: Path;
  readonly facts: FactList;
}

/** What a script says at its start, which belongs to the whole job. */
export interface ScriptHead {
  /** The variables it exports, with their places. */
  readonly env: ReadonlyMap<string, { readonly value: PlanEnvValue; readonly native: Path }>;
  /** The folder it enters, relative to the repository; absent where it stays in its root. */
  readonly directory?: { readonly path: string; readonly native: Path };
}

/** A script in its two parts. */
export interface LiftedScript {
  readonly head: ScriptHead;
  readonly steps: readonly PlanStep[];
}

/** What the rest of a step says about its script. */
export interface ScriptSurroundings {
  /** What the main branch is likely called. */
  readonly likelyBranch: string;
  /** A variable that the script exports for its own shell only. */
  readonly shellVariable?: string | undefined;
}

/** Lifts a script, the mirror of `lowerScript`: environment and folder at its start, then its steps. */
export function liftCommands(
  commands: readonly BitbucketCommand[],
  { likelyBranch, shellVariable }: ScriptSurroundings,
  place: CommandsPlace,
): LiftedScript {
  const entries = entriesOf(commands, place.native);
  const words = wordsFor(likelyBranch);
  const { head, rest } = readHead(entries, words, shellVariable);
  return { head, steps: liftScript(rest, words, place) };
}

/** Lifts what always runs at the end, the mirror of `lowerAfterScript`: what only prepares the fresh shell is left out. */
export function liftAfterCommands(
  commands: readonly BitbucketCommand[],
  { head, steps }: LiftedScript,
  place: CommandsPlace,
): readonly PlanStep[] {
  const entries = entriesOf(commands, place.native);
  const resuming = resumeLines({ workingDirectory: '', steps });
  const preparing = entries.findIndex((entry) => !('text' in entry && prepares(entry.text, head, resuming)));
  return liftScript(preparing === -1 ? [] : entries.slice(preparing), wordsFor(''), place);
}

/** Whether a line only makes a fresh shell like the one that the script ran in. */
function prepares(line: string, { env, directory }: ScriptHead, resuming: readonly string[]): boolean {
  if (line === keepGoingLine || resuming.includes(line)) return true;
  const folder = enteredDirectory(line);
  if (folder !== undefined) return directory !== undefined && trimFolder(folder) === directory.path;
  const exported = readExports(line, new Set(env.keys()));
  return exported?.every(({ name, value }) => isSame(env.get(name)?.value, value)) === true;
}

function isSame(left: PlanEnvValue | undefined, right: PlanEnvValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function wordsFor(likelyBranch: string): ScriptWords {
  return { readSetBase: (lines) => readSetBase(lines, likelyBranch), rerunGuard: rerunGuardLines() };
}

function entriesOf(commands: readonly BitbucketCommand[], native: Path): readonly ScriptEntry[] {
  return commands.flatMap((command, index): readonly ScriptEntry[] => {
    const path = [...native, index];
    if (typeof command === 'string') return scriptLines(command, path);
    return [{ unknown: String(command.pipe ?? Object.keys(command)[0]), native: path }];
  });
}

/** The lines at the start that set the environment and enter a folder, and all other lines. */
function readHead(
  entries: readonly ScriptEntry[],
  words: ScriptWords,
  shellVariable: string | undefined,
): { readonly head: ScriptHead; readonly rest: readonly ScriptEntry[] } {
  const env = new Map<string, { readonly value: PlanEnvValue; readonly native: Path }>();
  const known = new Set<string>();
  const kept: ScriptEntry[] = [];
  let directory: ScriptHead['directory'];
  let length = 0;
  for (const entry of entries) {
    if (!('text' in entry) || words.readSetBase(textsFrom(entries, length)) !== undefined) break;
    const folder = directory === undefined ? folderInRepository(entry.text) : undefined;
    const exported = readExports(entry.text, known);
    if (folder === undefined && exported === undefined) break;
    if (folder !== undefined) directory = { path: folder, native: entry.native };
    const isKept = exported?.some(({ name }) => name === shellVariable) === true;
    if (isKept) kept.push(entry);
    for (const { name, value } of exported ?? []) {
      known.add(name);
      if (!isKept) env.set(name, { value, native: entry.native });
    }
    length += 1;
  }
  const rest = [...kept, ...entries.slice(length)];
  return { head: { env, ...(directory === undefined ? {} : { directory }) }, rest };
}

function textsFrom(entries: readonly ScriptEntry[], start: number): readonly string[] {
  return entries.slice(start, start + 4).map((entry) => ('text' in entry ? entry.text : ''));
}

/** The folder of the repository that a line enters. */
function folderInRepository(line: string): string | undefined {
  const folder = enteredDirectory(line);
  const trimmed = folder === undefined || /^[-/~$]|(?:^|\/)\.\.(?:\/|$)/.test(folder) ? '' : trimFolder(folder);
  return trimmed === '' ? undefined : trimmed;
}

/** `./apps/shop/` is `apps/shop`, and `.` is the root. */
function trimFolder(folder: string): string {
  return folder.replace(/^(?:\.\/)+|\/+$/g, '').replace(/^\.$/, '');
}
