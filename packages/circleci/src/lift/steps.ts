import { memberOf, type Path, type PlanCache, type PlanStep, type RunStep } from '@dtekit/core/provider';
import type { FactList } from '@dtekit/core/reader';
import { readArtifacts } from './artifacts.js';
import { type ReadCache, readCaches } from './cache.js';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';
import { readNodeCommand } from './orb-commands.js';
import { pathInJob } from './path-in-job.js';
import { lineCount, type ReadRun, readRun } from './run-step.js';
import { type ReadSilence, readSilence, type TimedStep } from './silence-timeout.js';
import { draftStep, type FirstDraft, type StepDraft } from './step-draft.js';
import { type CommonDirectory, commandIn, commonDirectory, directoriesOf } from './working-directory.js';

/** What the steps of a job say. */
export interface LiftedSteps {
  readonly steps: readonly PlanStep[];
  readonly always: readonly PlanStep[];
  readonly caches: readonly PlanCache[];
  /** Whether it keeps folders that are not known. */
  readonly hasUnknownCache: boolean;
  /** The paths that it hands over. */
  readonly artifacts: readonly string[];
  readonly silence: ReadSilence;
  readonly history: 'full' | 'limited' | 'unknown';
  readonly directory: CommonDirectory;
  /** The steps that set variables and choose branches. */
  readonly first: readonly FirstDraft[];
}

/** Where the steps are noted. */
export interface StepsPlace {
  /** Path of the job in the plan. */
  readonly job: Path;
  readonly facts: FactList;
  /** `working_directory` of the job. */
  readonly jobDirectory: string | undefined;
}

/** Lifts the steps of a job, the mirror of `lowerSteps`. */
export function liftSteps(expanded: readonly ExpandedStep[], place: StepsPlace): LiftedSteps {
  const checkout = expanded.find(({ command, isUnknown }) => command === 'checkout' && !isUnknown);
  const directories = directoriesOf(place.jobDirectory, checkoutSetting(checkout, 'path'));
  const drafts = expanded.flatMap((step) => draftStep(step, directories) ?? []);
  const common = commonDirectory(drafts.flatMap((draft) => (draft.kind === 'run' ? [draft] : [])));
  const inOrder = drafts.filter(({ isAlways }) => !isAlways);
  const atTheEnd = drafts.filter(({ isAlways }) => isAlways);
  const steps = placeSteps(inOrder, 'steps', common.directory, place);
  const caches = readCaches(expanded);
  return {
    steps: steps.map(({ step }) => step),
    always: placeSteps(atTheEnd, 'always', common.directory, place).map(({ step }) => step),
    caches: caches.map((cache, index) => placeCache(cache, index, common.directory, place)),
    hasUnknownCache: expanded.some((step) => readNodeCommand(step)?.keepsFolders === true),
    artifacts: readArtifacts(expanded).map((path) => pathInJob(common.directory, path)),
    silence: readSilence(steps.flatMap(({ timed }) => timed ?? [])),
    history: historyOf(checkout, expanded),
    directory: common,
    first: drafts.flatMap((draft) => (draft.kind === 'first' ? [draft] : [])),
  };
}

interface PlacedStep {
  readonly step: PlanStep;
  /** The step with its settings, where it runs shell text. */
  readonly timed?: TimedStep;
}

function placeSteps(
  drafts: readonly StepDraft[],
  list: 'steps' | 'always',
  directory: string,
  { job, facts }: StepsPlace,
): readonly PlacedStep[] {
  const placed: PlacedStep[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'first') continue;
    const origin = facts.note([...job, list, placed.length], draft.path, draft.through);
    if (draft.kind === 'meaning') placed.push({ step: { ...draft.step, origin } });
    else {
      const step: RunStep = { kind: 'run', command: commandIn(directory, draft), origin };
      noteLines(step, draft.run, facts);
      placed.push({ step, timed: { step, run: draft.run } });
    }
  }
  return placed;
}

/** A text of several lines is read line by line; those of the file come last, behind what its settings add. */
function noteLines({ command, origin }: RunStep, { lines, through }: ReadRun, facts: FactList): void {
  const all = command.kind === 'shell' ? lineCount(command.text) : 1;
  if (lines === undefined || all === 1) return;
  for (let line = 0; line < lines.count; line += 1) {
    facts.note([...origin.path, all - lines.count + line], [...lines.path, line], through);
  }
}

function placeCache(
  { step, ...cache }: ReadCache,
  index: number,
  directory: string,
  { job, facts }: StepsPlace,
): PlanCache {
  facts.note([...job, 'cache', index], step.path, step.through);
  const inJob = (path: string): string => pathInJob(directory, path);
  return { name: cache.name, paths: cache.paths.map(inJob), keyFiles: cache.keyFiles.map(inJob) };
}

/** All methods but `shallow` have all commits. A job may also get its files from a workspace or a command of an orb. */
function historyOf(checkout: ExpandedStep | undefined, expanded: readonly ExpandedStep[]): LiftedSteps['history'] {
  if (checkout === undefined) {
    const hasFiles = expanded.some(({ command, isUnknown }) => isUnknown || command === 'attach_workspace');
    return !hasFiles && expanded.some(clonesLittle) ? 'limited' : 'unknown';
  }
  const method = checkoutSetting(checkout, 'method');
  if (method?.includes('<<') === true) return 'unknown';
  return method === 'shallow' ? 'limited' : 'full';
}

/** A shell line that clones a limited number of commits. */
function clonesLittle(step: ExpandedStep): boolean {
  const run = step.command === 'run' ? readRun(step) : undefined;
  return run !== undefined && /\bgit\b[^\n]{0,99}\bclone\b[^\n;&|]{0,199}\s--depth\b/.test(run.text);
}

function checkoutSetting(checkout: ExpandedStep | undefined, key: string): string | undefined {
  const value = checkout === undefined ? undefined : memberOf(checkout.body, key);
  return checkout !== undefined && typeof value === 'string' ? resolveText(value, checkout.scope).text : undefined;
}
