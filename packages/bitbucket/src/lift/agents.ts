import type { Path, PlanTriggers } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import type {
  BitbucketItem,
  BitbucketParallelItem,
  BitbucketStageItem,
  BitbucketStepItem,
} from '../document/pipeline-items.js';
import { isStepReference, type StepReference } from '../document/shared-step.js';
import type { BitbucketStep } from '../document/step.js';
import { occasionOf } from './occasion.js';
import type { PipelineRun } from './triggers.js';

/** A step where it runs. */
export interface StepUse {
  readonly step: BitbucketStep;
  /** Where the step stands in the run. */
  readonly path: Path;
  readonly run: PipelineRun;
  /** Position of the entry that it is, or is a member of. */
  readonly position: number;
  /** What starts it. */
  readonly triggers: PlanTriggers;
  /** The stage that it is part of. */
  readonly stage?: BitbucketStageItem['stage'];
}

/** A step with all the places it runs at, equally often in each run: what becomes one job. */
export interface GatheredStep {
  readonly uses: readonly [StepUse, ...StepUse[]];
  /** How many times it stands in each of its runs. */
  readonly count: number;
}

/**
 * Gathers the steps that are one and the same, repeated by an alias or written out again, the mirror of `fanOut`. A step
 * that stands in several runs is one as long as it stands there equally often.
 */
export function gatherSteps(document: BitbucketDocument, runs: readonly PipelineRun[]): readonly GatheredStep[] {
  const shared = new Map((document.definitions?.steps ?? []).map(({ anchor, step }) => [anchor, step]));
  const uses = runs.flatMap((run) => run.items.flatMap((item, position) => usesIn(item, { run, position, shared })));
  const keyOf = stepKeys();
  return [...grouped(uses, ({ step }) => keyOf(step)).values()].flatMap(byCount);
}

interface ItemPlace {
  readonly run: PipelineRun;
  readonly position: number;
  readonly shared: ReadonlyMap<string, BitbucketStep>;
}

function usesIn(item: BitbucketItem, place: ItemPlace): readonly StepUse[] {
  const path = [...place.run.path, place.position];
  if ('step' in item) return useOf(item.step, [...path, 'step'], place);
  if ('final' in item) return useOf(item.final, [...path, 'final'], place);
  if ('stage' in item) return membersIn(item.stage.steps, [...path, 'stage', 'steps'], place, item.stage);
  if ('parallel' in item) return groupMembers(item.parallel, [...path, 'parallel'], place);
  return [];
}

function groupMembers(group: BitbucketParallelItem['parallel'], path: Path, place: ItemPlace): readonly StepUse[] {
  return 'steps' in group ? membersIn(group.steps, [...path, 'steps'], place) : membersIn(group, path, place);
}

function membersIn(
  members: readonly BitbucketStepItem[],
  path: Path,
  place: ItemPlace,
  stage?: BitbucketStageItem['stage'],
): readonly StepUse[] {
  return members.flatMap((member, index) =>
    'step' in member ? useOf(member.step, [...path, index, 'step'], place, stage) : [],
  );
}

function useOf(
  value: BitbucketStep | StepReference,
  path: Path,
  { run, position, shared }: ItemPlace,
  stage?: BitbucketStageItem['stage'],
): readonly StepUse[] {
  const step = isStepReference(value) ? shared.get(value.anchor) : value;
  if (step === undefined) return [];
  const holders = stage === undefined ? [step] : [stage, step];
  const use = { step, path, run, position, triggers: occasionOf(run, holders) };
  return [stage === undefined ? use : { ...use, stage }];
}

/** Tells steps apart: the same object, or one that says the same, is the same step. */
function stepKeys(): (step: BitbucketStep) => string {
  const known = new Map<BitbucketStep, string>();
  return (step) => {
    const key = known.get(step) ?? JSON.stringify(step, (_, value) => (value instanceof Map ? [...value] : value));
    known.set(step, key);
    return key;
  };
}

/** Splits the uses of a step by how often it stands in their runs. */
function byCount(uses: readonly StepUse[]): readonly GatheredStep[] {
  const byRun = grouped(uses, ({ run }) => run);
  const byNumber = grouped([...byRun.values()], (inRun) => inRun.length);
  return [...byNumber].flatMap(([count, runs]) => {
    const [first, ...others] = runs.flat();
    return first === undefined ? [] : [{ uses: [first, ...others] as const, count }];
  });
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
