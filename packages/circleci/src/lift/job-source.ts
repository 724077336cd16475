import type { CircleCIJob } from '../document/job.js';
import { workflowJobKeys } from '../document/workflow-job-keys.js';
import type { PlacedWorkflowJob } from '../document/workflow-jobs.js';
import { bindArguments } from './bind-arguments.js';
import { type ExpandedStep, expandSteps } from './expand-steps.js';
import { resolveText } from './expression.js';
import type { Definition } from './library.js';
import type { Binding, Scope } from './scope.js';

/** A job as a workflow lists it. */
export interface JobSource {
  readonly entry: PlacedWorkflowJob;
  /** Absent where there is none in the file. */
  readonly definition?: OwnJob;
  /** What the names in the workflow stand for. */
  readonly outside: Scope;
  /** Whether a part of its definition could not be read. */
  readonly isMisread: boolean;
}

/** A job that is written in the file. */
export type OwnJob = Extract<Definition<CircleCIJob>, { readonly kind: 'own' }>;

/** What the names in a job stand for: arguments of the workflow, defaults, and those of its matrix. */
export function scopeInside(
  { value, library, path }: OwnJob,
  { entry, outside }: JobSource,
  copies: ReadonlyMap<string, Binding>,
): Scope {
  const given = Object.entries(entry.settings).filter(([key]) => !workflowJobKeys.includes(key));
  const scope = bindArguments({
    parameters: value.parameters,
    path,
    library,
    given: new Map(given),
    givenPath: entry.path,
    caller: outside,
  });
  return { ...scope, own: new Map([...scope.own, ...copies]) };
}

/** The steps of a job: its own between those that the workflow puts around it. What is not in the file is one unknown step. */
export function stepsOf(source: JobSource, scope: Scope): readonly ExpandedStep[] {
  const { entry, definition, outside, isMisread } = source;
  const around = (key: 'pre-steps' | 'post-steps'): readonly ExpandedStep[] =>
    expandSteps({ steps: entry.settings[key], path: [...entry.path, key], scope: outside, through: [] });
  const path = definition?.path ?? entry.path;
  const isUnknown = definition === undefined || isMisread;
  const unknown: ExpandedStep = {
    name: entry.job,
    command: entry.job,
    isUnknown: true,
    body: undefined,
    path,
    scope,
    through: [],
  };
  return [
    ...around('pre-steps'),
    ...(isUnknown ? [unknown] : []),
    ...expandSteps({ steps: definition?.value.steps, path: [...path, 'steps'], scope, through: [] }),
    ...around('post-steps'),
  ];
}

/** The contexts of a job. */
export function contextsOf({ entry, outside }: JobSource): {
  readonly names: readonly string[];
  readonly isKnown: boolean;
} {
  const resolved = [entry.settings.context ?? []].flat().map((context) => resolveText(context, outside));
  return {
    names: resolved.flatMap(({ text, unresolved }) => (unresolved.length > 0 ? [] : [text])),
    isKnown: resolved.every(({ unresolved }) => unresolved.length === 0),
  };
}

/** Name of a job: what the workflow calls it, unless that is a template for several. */
export function nameOf({ entry: { job, settings }, outside }: JobSource): string {
  const { text, unresolved } = resolveText(settings.name ?? job, outside);
  return unresolved.length > 0 ? job : text;
}
