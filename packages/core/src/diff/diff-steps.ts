import type { Command } from '../nx/command.js';
import { formatCommand } from '../nx/format-command.js';
import type { PackageManagerName } from '../nx/invocation.js';
import type { PlanJob } from '../plan/plan-job.js';
import { stepMeaning } from '../plan/plan-meaning.js';
import type { PlanStep } from '../plan/plan-step.js';
import { type AlignedPair, align, equal } from './align-steps.js';
import { diffCommands } from './diff-commands.js';
import { type ChangedPart, type Difference, difference } from './plan-change.js';
import { shownText } from './shown-value.js';

/** Differences between the steps of two jobs, and between what they always run. */
export function diffSteps(left: PlanJob, right: PlanJob): readonly Difference[] {
  return (['steps', 'always'] as const).flatMap((list) =>
    withMoves(align(listedSteps(left, list), listedSteps(right, list), likenessOf)).flatMap(diffPair),
  );
}

/** A step that is gone in one place and new in another was moved. */
function withMoves(pairs: readonly Pair[]): readonly Pair[] {
  const arrivals = pairs.filter((pair) => pair.left === undefined);
  const moved = new Set<Pair>();
  const joined = pairs.map((pair): Pair => {
    const partner = arrivals.find(
      (arrival) => pair.right === undefined && !moved.has(arrival) && arrival.right?.meaning === pair.left?.meaning,
    );
    if (partner === undefined) return pair;
    moved.add(partner);
    return { ...pair, ...partner, isMoved: true };
  });
  return joined.filter((pair) => !moved.has(pair));
}

/** A step with what is needed to compare it. */
interface ListedStep {
  readonly step: PlanStep;
  readonly what: ChangedPart;
  /** What tells it from others of its kind: `command 2`; `null` where a job has one only. */
  readonly name: string | null;
  /** Equal for steps that mean the same. */
  readonly meaning: string;
  /** Equal for steps that do the same sort of thing. */
  readonly sort: string;
  readonly shown: string;
  /** What installs the workspace of its job. */
  readonly packageManager: PackageManagerName | undefined;
}

function listedSteps(job: PlanJob, list: 'steps' | 'always'): readonly ListedStep[] {
  const packageManager = packageManagerOf(job);
  const noun = list === 'steps' ? 'command' : 'always-run command';
  let commands = 0;
  return job[list].map((step) => {
    const what = partOf(step, list);
    if (what === 'command') commands++;
    const name = step.kind === 'unknown' ? step.name : null;
    return {
      step,
      what,
      name: what === 'command' ? `${noun} ${commands}` : name,
      meaning: JSON.stringify(stepMeaning(step)),
      sort: sortOf(step),
      shown: shownStep(step),
      packageManager,
    };
  });
}

function packageManagerOf({ steps }: PlanJob): PackageManagerName | undefined {
  for (const step of steps)
    if (step.kind === 'run' && step.command.kind === 'install') return step.command.packageManager;
  return undefined;
}

function partOf(step: PlanStep, list: 'steps' | 'always'): ChangedPart {
  switch (step.kind) {
    case 'set-base':
      return 'base';
    case 'rerun-guard':
      return 'rerun-guard';
    case 'install-package-manager':
      return 'package-manager';
    case 'unknown':
      return 'unknown-step';
    case 'run':
      return partOfCommand(step.command, list);
  }
}

function partOfCommand({ kind }: Command, list: 'steps' | 'always'): ChangedPart {
  if (kind === 'start-ci-run' || kind === 'start-nx-agents') return 'start';
  if (kind === 'install' || kind === 'start-agent') return kind;
  if (list === 'steps') return 'command';
  switch (kind) {
    case 'complete-ci-run':
      return 'completion';
    case 'fix-ci':
      return 'fix-ci';
    case 'upload-agent-metrics':
      return 'agent-metrics';
    default:
      return 'command';
  }
}

function sortOf(step: PlanStep): string {
  if (step.kind === 'unknown') return `unknown ${step.name}`;
  if (step.kind !== 'run') return step.kind;
  const { command } = step;
  switch (command.kind) {
    case 'start-ci-run':
    case 'start-nx-agents':
      return 'start';
    case 'record':
      return sortOfCommand(command.command);
    default:
      return sortOfCommand(command);
  }
}

/** Shell lines are of one sort when they start alike. */
function sortOfCommand(command: Command): string {
  return command.kind === 'shell' ? `shell ${command.text.trim().split(/\s+/).slice(0, 2).join(' ')}` : command.kind;
}

function shownStep(step: PlanStep): string {
  switch (step.kind) {
    case 'run':
      return shownText(formatCommand(step.command));
    case 'install-package-manager':
      return step.version === undefined ? step.name : `${step.name} ${step.version}`;
    case 'set-base':
      return step.mainBranch;
    case 'rerun-guard':
      return 'rerun guard';
    case 'unknown':
      return step.name;
  }
}

/** Equal steps belong together before all others; those of one sort may be one that was changed. */
function likenessOf(left: ListedStep, right: ListedStep): number {
  if (left.meaning === right.meaning) return equal;
  return left.sort === right.sort ? 2 : 0;
}

interface Pair extends AlignedPair<ListedStep> {
  /** Whether the two stand between different steps. */
  readonly isMoved?: boolean;
}

function diffPair({ left, right, isMoved = false }: Pair): readonly Difference[] {
  const { what, name } = left ?? right ?? { what: 'command' as const, name: null };
  const place = { name, left: left?.step.origin.path, right: right?.step.origin.path };
  if (left === undefined || right === undefined) {
    return [difference(what, left?.shown ?? null, right?.shown ?? null, place)];
  }
  if (isMoved) return [difference(what, left.shown, right.shown, { ...place, kind: 'moved' })];
  if (left.meaning === right.meaning) return [];
  if (left.step.kind === 'run' && right.step.kind === 'run') {
    return diffCommands(
      { command: left.step.command, packageManager: left.packageManager },
      { command: right.step.command, packageManager: right.packageManager },
      { what, ...place },
    );
  }
  return [difference(what, left.shown, right.shown, place)];
}
