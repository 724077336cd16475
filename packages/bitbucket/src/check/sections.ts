import { entriesOf, type Members, memberOf, memberPairs, membersOf, type Path } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import { isStepReference } from '../document/shared-step.js';

/** One pipeline of a file with all its steps. */
export interface CheckedSection {
  /** As Bitbucket names it in its messages: `pull-requests > **`. */
  readonly name: string;
  readonly path: Path;
  readonly items: readonly unknown[];
  /** In order; members of groups and stages too. */
  readonly steps: readonly SectionStep[];
}

/** A step where it runs. */
export interface SectionStep {
  /** What the step says, also when it is a reference; nothing when the reference names no step. */
  readonly members: Members;
  readonly path: Path;
  /** The value in the document: the step, or a reference. */
  readonly value: unknown;
}

/** All pipelines of a file, references resolved: those that something starts, and those for other repositories. */
export function sectionsOf(document: BitbucketDocument): readonly CheckedSection[] {
  const shared = sharedSteps(document);
  return [...pipelinesIn(document)].map(({ name, path, pipeline }) => {
    const items = entriesOf(pipeline);
    return { name, path, items, steps: items.flatMap((item, index) => itemSteps(item, [...path, index], shared)) };
  });
}

interface PlacedPipeline {
  readonly name: string;
  readonly path: Path;
  readonly pipeline: unknown;
}

function pipelinesIn(document: BitbucketDocument): readonly PlacedPipeline[] {
  const shared = memberOf(document.definitions, 'pipelines');
  return [
    ...named(shared, 'definitions > pipelines', ['definitions', 'pipelines']),
    ...memberPairs(document.pipelines).flatMap(([key, value]) => {
      if (key === 'default') return [{ name: key, path: ['pipelines', key], pipeline: value }];
      return named(value, key, ['pipelines', key]);
    }),
  ];
}

function named(pipelines: unknown, name: string, path: Path): readonly PlacedPipeline[] {
  return memberPairs(pipelines).map(([key, pipeline]) => ({
    name: `${name} > ${key}`,
    path: [...path, key],
    pipeline,
  }));
}

function sharedSteps(document: BitbucketDocument): ReadonlyMap<string, unknown> {
  return new Map((document.definitions?.steps ?? []).map(({ anchor, step }) => [anchor, step]));
}

function itemSteps(item: unknown, path: Path, shared: ReadonlyMap<string, unknown>): readonly SectionStep[] {
  return memberPairs(item).flatMap(([key, value]) => {
    const place = [...path, key];
    if (key === 'step' || key === 'final') {
      const step = isStepReference(value) ? shared.get(value.anchor) : value;
      return [{ members: membersOf(step), path: place, value }];
    }
    if (key === 'parallel' || key === 'stage') return groupSteps(value, place, shared);
    return [];
  });
}

/** A parallel group may be a list; otherwise it and a stage hold their list under `steps`. */
function groupSteps(group: unknown, path: Path, shared: ReadonlyMap<string, unknown>): readonly SectionStep[] {
  const listPath = Array.isArray(group) ? path : [...path, 'steps'];
  const list = Array.isArray(group) ? group : entriesOf(memberOf(group, 'steps'));
  return list.flatMap((item, index) => itemSteps(item, [...listPath, index], shared));
}
