import { type PlanStep, packageManagerPathLine } from '@dtekit/core/provider';
import { enteredDirectory, type FactList, liftScript, type ScriptEntry, type ScriptWords } from '@dtekit/core/reader';
import { isReference } from '../document/reference.js';
import { type GitLabScript, scriptEntries } from '../document/script.js';
import { keepGoingLine } from '../lower/script.js';
import { readSetBase } from './base.js';
import { type JobSource, type Setting, settingOf } from './setting.js';

/** What a job does. */
export interface LiftedScripts {
  readonly steps: readonly PlanStep[];
  readonly always: readonly PlanStep[];
  /** The folder that the script enters first, relative to the repository; empty for its root. */
  readonly workingDirectory: string;
}

/** Lifts the scripts of the job with this number, the mirror of `lowerScript`. */
export function liftScripts(source: JobSource, number: number, facts: FactList): LiftedScripts {
  const entries = mainEntries(source);
  const [first] = entries;
  const workingDirectory = first !== undefined && 'text' in first ? folderInRepository(first.text) : '';
  const lines = workingDirectory === '' ? entries : entries.slice(1);
  const always = afterEntries(source, workingDirectory);
  return {
    steps: liftScript(lines, words, { path: ['jobs', number, 'steps'], facts }),
    always: liftScript(always, words, { path: ['jobs', number, 'always'], facts }),
    workingDirectory,
  };
}

/** `before_script` and `script` share a shell. A job that starts another pipeline, or has steps of another kind, does what only GitLab knows. */
function mainEntries(source: JobSource): readonly ScriptEntry[] {
  const instead = (['trigger', 'run'] as const).flatMap((key): readonly ScriptEntry[] => {
    const { value, path, through } = settingOf(source, key);
    return value === undefined ? [] : [{ unknown: key, native: path, through }];
  });
  if (instead.length > 0) return instead;
  return [...entriesOf(source, settingOf(source, 'before_script')), ...entriesOf(source, settingOf(source, 'script'))];
}

/** The lines that only prepare the fresh shell are no steps. */
function afterEntries(source: JobSource, workingDirectory: string): readonly ScriptEntry[] {
  const entries = entriesOf(source, settingOf(source, 'after_script'));
  const first = entries.findIndex((entry) => !('text' in entry && prepares(entry.text, workingDirectory)));
  return first === -1 ? [] : entries.slice(first);
}

function prepares(line: string, workingDirectory: string): boolean {
  if (line === keepGoingLine || line === packageManagerPathLine) return true;
  return workingDirectory !== '' && folderInRepository(line) === workingDirectory;
}

function entriesOf(source: JobSource, setting: Setting<GitLabScript>): readonly ScriptEntry[] {
  const { value, path, through, isKnown } = setting;
  if (!isKnown) return [{ unknown: unknownName(source), native: path, through }];
  return scriptEntries(value).map(({ entry, path: place }): ScriptEntry => {
    const native = [...path, ...place];
    if (!isReference(entry)) return { text: entry, native, through };
    return { unknown: `!reference [${entry.path.join(', ')}]`, native, through };
  });
}

function unknownName({ missing: [first] }: JobSource): string {
  return first === undefined ? 'include' : `extends: ${first.name}`;
}

/** The folder of the repository that a line enters; empty where it does something else. */
function folderInRepository(line: string): string {
  const folder = enteredDirectory(line);
  return folder === undefined || /^[-/~$]|(?:^|\/)\.\.(?:\/|$)/.test(folder)
    ? ''
    : folder.replace(/^(?:\.\/)+|\/+$/g, '').replace(/^\.$/, '');
}

const words: ScriptWords = { readSetBase, rerunGuard: [] };
