import { type Members, membersOf, type Path } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import { isStepReference } from '../document/shared-step.js';
import { type CheckedSection, sectionsOf } from './sections.js';

/** A document as the rules look at it. */
export interface CheckSubject {
  readonly document: BitbucketDocument;
  /** Every step once, where it is written. */
  readonly steps: readonly WrittenStep[];
  /** Every pipeline with all its steps, where they run. */
  readonly sections: readonly CheckedSection[];
}

/** A step where it is written. */
export interface WrittenStep {
  /** What the step says. */
  readonly members: Members;
  readonly path: Path;
  /** The step's name for messages. */
  readonly name: string;
}

/** Prepares a document for the rules. */
export function subjectOf(document: BitbucketDocument): CheckSubject {
  const sections = sectionsOf(document);
  return { document, sections, steps: writtenSteps(document, sections) };
}

/** A step object that stands in several places is one step: the rules name its first place. */
function writtenSteps(document: BitbucketDocument, sections: readonly CheckedSection[]): readonly WrittenStep[] {
  const shared = (document.definitions?.steps ?? []).map(({ step }, index) => ({
    value: step,
    path: ['definitions', 'steps', index, 'step'],
  }));
  const inline = sections.flatMap((section) => section.steps).filter(({ value }) => !isStepReference(value));
  const seen = new Set<unknown>();
  return [...shared, ...inline].flatMap(({ value, path }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    const members = membersOf(value);
    const name = members.get('name');
    return [{ members, path, name: typeof name === 'string' ? name : 'without a name' }];
  });
}
