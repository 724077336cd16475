import {
  type FileOrigin,
  type JobPhase,
  jobPhases,
  type Path,
  type PlanTriggers,
  uniqueName,
} from '@dtekit/core/provider';
import type { BitbucketItem, BitbucketStepItem } from '../document/pipeline-items.js';
import { type SharedStep, stepReference } from '../document/shared-step.js';
import type { BitbucketStep } from '../document/step.js';
import type { BitbucketFanOut } from '../options.js';
import { type PipelineSection, sectionPath } from './triggers.js';

/** A step with what decides where it occurs and how often. */
export interface StepToPlace {
  readonly name: string;
  readonly step: BitbucketStep;
  readonly phase: JobPhase;
  /** How many times it runs in one pipeline. */
  readonly count: number;
  /** Whether it needs its number in a parallel group. */
  readonly isAgent: boolean;
  /** What starts it; absent: everything. */
  readonly triggers?: PlanTriggers;
  /** Where in the team's pipeline it comes from; absent where that is not known. */
  readonly model?: Path;
}

/** A section with its entries. */
export interface FilledSection {
  readonly section: PipelineSection;
  readonly items: readonly BitbucketItem[];
}

/** All sections, and the steps that they share. */
export interface FannedOut {
  readonly sharedSteps: readonly SharedStep[];
  readonly sections: readonly FilledSection[];
  readonly origins: readonly FileOrigin[];
}

/**
 * Puts every step into the sections it belongs to, agents as often as there are agents. With `anchors` a step that occurs
 * more than once in the file is written once and referred to everywhere.
 */
export function fanOut(
  steps: readonly StepToPlace[],
  sections: readonly PipelineSection[],
  form: BitbucketFanOut,
): FannedOut {
  const members = sections.map((section) => ({ section, steps: steps.filter((step) => belongsTo(step, section)) }));
  const repeated = steps.filter((step) => occurrences(step, members) > 1);
  const anchors = anchorNames(form === 'anchors' ? repeated : []);
  const filled = members.map((each) => fillSection(each, anchors));
  const sharedOrigins = [...anchors.keys()].flatMap((step, index) => originAt(['definitions', 'steps', index], step));
  return {
    sharedSteps: [...anchors].map(([{ step }, anchor]) => ({ anchor, step })),
    sections: filled.map(({ section, items }) => ({ section, items })),
    origins: [...sharedOrigins, ...filled.flatMap(({ origins }) => origins)],
  };
}

interface SectionMembers {
  readonly section: PipelineSection;
  readonly steps: readonly StepToPlace[];
}

type AnchorNames = ReadonlyMap<StepToPlace, string>;

function belongsTo({ triggers }: StepToPlace, section: PipelineSection): boolean {
  return triggers === undefined || section.includes(triggers);
}

function occurrences(step: StepToPlace, sections: readonly SectionMembers[]): number {
  return step.count * sections.filter((section) => section.steps.includes(step)).length;
}

function anchorNames(steps: readonly StepToPlace[]): AnchorNames {
  const names = new Map<StepToPlace, string>();
  const taken = new Set<string>();
  for (const step of steps) {
    const name = uniqueName(slug(step.name), (candidate) => taken.has(candidate));
    taken.add(name);
    names.set(step, name);
  }
  return names;
}

function slug(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9_]+/g);
  return words === null ? 'step' : words.join('-');
}

interface SectionWithOrigins extends FilledSection {
  readonly origins: readonly FileOrigin[];
}

function fillSection({ section, steps }: SectionMembers, anchors: AnchorNames): SectionWithOrigins {
  const items: BitbucketItem[] = [];
  const origins: FileOrigin[] = [];
  for (const phase of jobPhases) {
    const instances = steps.filter((step) => step.phase === phase).flatMap(repeat);
    const entries = instances.map((instance) => stepItem(instance, anchors));
    const path = [...sectionPath(section), items.length];
    const [first] = entries;
    if (first === undefined) continue;
    if (entries.length === 1 && !instances.some((instance) => instance.isAgent)) {
      items.push(first);
      origins.push(...instances.flatMap((instance) => originAt(path, instance)));
    } else {
      items.push({ parallel: entries });
      origins.push(...instances.flatMap((instance, index) => originAt([...path, 'parallel', index], instance)));
    }
  }
  return { section, items, origins };
}

function repeat(step: StepToPlace): readonly StepToPlace[] {
  return Array.from({ length: step.count }, () => step);
}

function stepItem(step: StepToPlace, anchors: AnchorNames): BitbucketStepItem {
  const anchor = anchors.get(step);
  return { step: anchor === undefined ? step.step : stepReference(anchor) };
}

function originAt(path: Path, { model }: StepToPlace): readonly FileOrigin[] {
  return model === undefined ? [] : [{ native: [...path, 'step'], model }];
}
