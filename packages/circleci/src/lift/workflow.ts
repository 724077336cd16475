import type { JobPhase, JobRole } from '@dtekit/core/provider';
import { type EntryNames, entryNames } from '../document/entry-names.js';
import { requirementNames } from '../document/requirement-names.js';
import type { PlacedWorkflowJob } from '../document/workflow-jobs.js';

/** A job of a workflow with the part it plays. */
export interface WorkflowMember {
  readonly entry: PlacedWorkflowJob;
  readonly role: JobRole;
}

/**
 * When the jobs of a workflow run, seen from its coordinators, or else its agents: what they wait for runs before, what waits
 * for them runs after. `undefined` for all where there are neither.
 */
export function phasesOf(members: readonly WorkflowMember[]): readonly (JobPhase | undefined)[] {
  const centres = (['coordinator', 'agent'] as const)
    .map((role) => members.flatMap((member, index) => (member.role === role ? [index] : [])))
    .filter((indexes) => indexes.length > 0);
  if (centres.length === 0) return members.map(() => undefined);
  const names = entryNames(members.map(({ entry }) => entry));
  const required = members.map(({ entry }) => requiredBy(entry, names));
  const requiring = reversed(required);
  const around = centres.map((indexes) => ({
    during: new Set(indexes),
    before: reachFrom(indexes, required),
    after: reachFrom(indexes, requiring),
  }));
  return members.map((_, index) => {
    for (const { during, before, after } of around) {
      if (during.has(index)) return 'during';
      if (before.has(index)) return 'before';
      if (after.has(index)) return 'after';
    }
    return 'during';
  });
}

function requiredBy({ settings }: PlacedWorkflowJob, names: EntryNames): readonly number[] {
  return requirementNames(settings).flatMap((name) => names.answering(name));
}

function reversed(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const back: number[][] = edges.map(() => []);
  edges.forEach((targets, index) => {
    for (const target of targets) back[target]?.push(index);
  });
  return back;
}

function reachFrom(starts: readonly number[], edges: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = starts.flatMap((start) => edges[start] ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(edges[next] ?? []));
  }
  return reached;
}
