import { formatCommand } from '../nx/format-command.js';
import { withoutLastNewlines } from '../nx/without-last-newlines.js';
import type { Plan } from './plan.js';
import type { PlanJob } from './plan-job.js';
import type { PlanStep } from './plan-step.js';

/** A value without places: equal for plans, or parts of them, that mean the same. Plain data, ready for JSON. */
export type Meaning =
  | string
  | number
  | boolean
  | null
  | readonly Meaning[]
  | { readonly [key: string]: Meaning | undefined };

/** What a plan means, whatever file or pipeline it came from. */
export function planMeaning({ name, jobs, workspace }: Plan): Meaning {
  return { name, jobs: jobs.map(jobMeaning), workspace: plainMeaning(workspace) };
}

/** What a job means. Commands are their text; variables keep their order. */
export function jobMeaning(job: PlanJob): { readonly [key: string]: Meaning | undefined } {
  const { origin: _, steps, always, ...settings } = job;
  return {
    ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, plainMeaning(value)])),
    steps: steps.map(stepMeaning),
    always: always.map(stepMeaning),
  };
}

/** What a step means. */
export function stepMeaning(step: PlanStep): Meaning {
  if (step.kind === 'run') return { kind: 'run', command: withoutLastNewlines(formatCommand(step.command)) };
  const { origin: _, ...meaning } = step;
  return plainMeaning(meaning);
}

function plainMeaning(value: unknown): Meaning {
  if (value instanceof Map) return [...value].map(([key, member]) => [String(key), plainMeaning(member)]);
  if (Array.isArray(value)) return value.map(plainMeaning);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([key, member]) => [key, plainMeaning(member)]),
    );
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
