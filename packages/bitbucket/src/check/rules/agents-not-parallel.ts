import { type Diagnostic, diagnose, type JobRole } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckedSection, SectionStep } from '../sections.js';
import { stepRole } from '../step-role.js';
import type { CheckSubject } from '../subject.js';

/**
 * A step that starts an agent is a member of a parallel group with one that starts a run. Silent about groups with other
 * steps, which may start a run without showing it, and where no step of the pipeline starts one: `dte/…` tells that.
 */
export function checkAgentsNotParallel({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(checkSection);
}

interface PlacedStep {
  readonly step: SectionStep;
  readonly role: JobRole;
  /** Position of the parallel group that it is a member of; absent for a step that runs alone. */
  readonly group: number | undefined;
}

/** One finding per pipeline: whoever moves one of the steps moves them all. */
function checkSection(section: CheckedSection): readonly Diagnostic[] {
  const steps = section.steps.map((step) => ({ step, role: stepRole(step.members), group: groupOf(section, step) }));
  const [coordinator] = steps.filter(({ role }) => role === 'coordinator');
  const [agent, ...others] = steps.filter((step) => step.role === 'agent' && !mayHaveCoordinator(step, steps));
  if (coordinator === undefined || agent === undefined) return [];
  const values = { section: section.name, agent: nameOf(agent), coordinator: nameOf(coordinator) };
  const related = [
    { message: 'the run starts here', path: coordinator.step.path },
    ...others.map(({ step }) => ({ message: 'the same here', path: step.path })),
  ];
  return [diagnose(bitbucketCatalog, 'bitbucket/agents-not-parallel', values, { path: agent.step.path, related })];
}

function mayHaveCoordinator({ group }: PlacedStep, steps: readonly PlacedStep[]): boolean {
  return group !== undefined && steps.some((other) => other.group === group && other.role !== 'agent');
}

function groupOf({ path }: CheckedSection, step: SectionStep): number | undefined {
  const [position, ...place] = step.path.slice(path.length);
  return place.includes('parallel') ? Number(position) : undefined;
}

function nameOf({ step }: PlacedStep): string {
  return String(step.members.get('name') ?? 'without a name');
}
