import type { Path } from '../diagnostics/diagnostic.js';
import type { PackageManagerName } from '../nx/invocation.js';
import { parseCommand } from '../nx/parse-command.js';
import { plainWords } from '../nx/shell-words.js';
import { withoutLastNewlines } from '../nx/without-last-newlines.js';
import type { Origin } from '../plan/origin.js';
import type { PlanStep } from '../plan/plan-step.js';
import { packageManagerPathLine } from '../provider/step-lines.js';
import type { FactList } from './fact-list.js';
import { literalOfWord } from './literal-word.js';
import type { ScriptEntry, UnknownEntry } from './script-line.js';

/** How a provider's own words for steps are recognized at the start of some lines. */
export interface ScriptWords {
  /** Reads the lines that export `NX_BASE` and `NX_HEAD`: for which main branch, and how many lines they are. */
  readonly readSetBase: (
    lines: readonly string[],
  ) => { readonly mainBranch: string; readonly length: number } | undefined;
  /** The lines that end a job of a rerun; none where the provider has no such words. */
  readonly rerunGuard: readonly string[];
}

/** Where the steps of a script belong in the plan. */
export interface ScriptPlace {
  /** Path of the list of steps in the plan, e.g. `['jobs', 0, 'steps']`. */
  readonly path: Path;
  /** Gets the place of each step. */
  readonly facts: FactList;
}

/**
 * Lifts the entries of one shell to steps: what our own compiler writes on several lines becomes the one step it came from,
 * what only the provider knows a step that may do anything, and every other entry a command. The mirror of `stepLines`.
 */
export function liftScript(
  entries: readonly ScriptEntry[],
  words: ScriptWords,
  { path, facts }: ScriptPlace,
): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index];
    if (entry === undefined) break;
    const { length, toStep } = 'text' in entry ? readStep(textsFrom(entries, index), words) : unknownStep(entry);
    const origin = facts.note([...path, steps.length], entry.native, entry.through);
    steps.push(toStep(origin));
    index += length;
  }
  return steps;
}

/** A step at the start of some lines. */
interface ReadStep {
  readonly length: number;
  readonly toStep: (origin: Origin) => PlanStep;
}

/** The lines of shell that follow one another from there, as many as a step may have. */
function textsFrom(entries: readonly ScriptEntry[], start: number): readonly string[] {
  const texts: string[] = [];
  for (const entry of entries.slice(start, start + longestStep)) {
    if (!('text' in entry)) break;
    texts.push(withoutLastNewlines(entry.text));
  }
  return texts;
}

function unknownStep({ unknown }: UnknownEntry): ReadStep {
  return { length: 1, toStep: (origin) => ({ kind: 'unknown', name: unknown, origin }) };
}

function readStep(rest: readonly string[], words: ScriptWords): ReadStep {
  return (
    readSetBase(rest, words) ??
    readRerunGuard(rest, words) ??
    readPackageManager(rest) ?? {
      length: 1,
      toStep: (origin) => ({ kind: 'run', command: parseCommand(rest[0] ?? ''), origin }),
    }
  );
}

/** No step of our own has more lines. */
const longestStep = 12;

function readSetBase(rest: readonly string[], words: ScriptWords): ReadStep | undefined {
  const base = words.readSetBase(rest);
  if (base === undefined) return undefined;
  return { length: base.length, toStep: (origin) => ({ kind: 'set-base', mainBranch: base.mainBranch, origin }) };
}

function readRerunGuard(rest: readonly string[], { rerunGuard }: ScriptWords): ReadStep | undefined {
  const isGuard = rerunGuard.length > 0 && rerunGuard.every((line, index) => rest[index] === line);
  return isGuard ? { length: rerunGuard.length, toStep: (origin) => ({ kind: 'rerun-guard', origin }) } : undefined;
}

function readPackageManager(rest: readonly string[]): ReadStep | undefined {
  const [install = '', pathLine] = rest;
  const installed = pathLine === packageManagerPathLine ? readPackageManagerInstall(install) : undefined;
  if (installed === undefined) return undefined;
  return { length: 2, toStep: (origin) => ({ kind: 'install-package-manager', ...installed, origin }) };
}

const installLine = /^npm install --global --prefix "\$HOME\/\.local" (npm|pnpm|yarn|bun)(?:@(\S+))?$/;
const packageManagers: readonly PackageManagerName[] = ['npm', 'pnpm', 'yarn', 'bun'];

/** Reads the line that `packageManagerInstallLine` writes. */
export function readPackageManagerInstall(
  line: string,
): { readonly name: PackageManagerName; readonly version?: string } | undefined {
  const [, word, version] = installLine.exec(line) ?? [];
  const name = packageManagers.find((candidate) => candidate === word);
  return name === undefined ? undefined : { name, ...(version === undefined ? {} : { version }) };
}

/** The folder that a line enters, `cd apps/shop`; `undefined` where it does something else or more. */
export function enteredDirectory(line: string): string | undefined {
  const words = plainWords(line);
  if (words?.length !== 2 || words[0]?.raw !== 'cd') return undefined;
  const [, folder] = words;
  return folder === undefined ? undefined : literalOfWord(folder);
}
