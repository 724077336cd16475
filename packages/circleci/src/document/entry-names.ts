import { escapeExpression } from '@dtekit/core/provider';
import type { PlacedWorkflowJob } from './workflow-jobs.js';

/** Finds the entries of a workflow by what other entries call them. */
export interface EntryNames {
  /**
   * The entries that a requirement means, by position: those of that name or alias, else those of which one copy may have
   * it. A job that is listed twice gets a number behind its name, as a copy of a matrix gets its arguments.
   */
  readonly answering: (required: string) => readonly number[];
  /** The first entry of just that name or alias. */
  readonly named: (name: string) => number | undefined;
}

/** Prepares the entries of a workflow for being found. */
export function entryNames(entries: readonly PlacedWorkflowJob[]): EntryNames {
  const exact = new Map<string, number[]>();
  entries.forEach(({ job, settings }, index) => {
    for (const name of new Set([settings.name ?? job, settings.matrix?.alias ?? settings.name ?? job])) {
      const known = exact.get(name);
      if (known === undefined) exact.set(name, [index]);
      else known.push(index);
    }
  });
  return {
    answering: (required) =>
      exact.get(required) ?? entries.flatMap((entry, index) => (mayBeNamed(entry, required) ? [index] : [])),
    named: (name) => exact.get(name)?.[0],
  };
}

function mayBeNamed({ job, settings }: PlacedWorkflowJob, required: string): boolean {
  const name = settings.name ?? job;
  if (!name.includes('<<')) return required.startsWith(`${name}-`);
  return templateOf(name).test(required) || (settings.matrix !== undefined && required === job);
}

function templateOf(name: string): RegExp {
  const literals = name.split(/<<.*?>>/s).map(escapeExpression);
  return new RegExp(`^${literals.join('.*')}$`);
}
