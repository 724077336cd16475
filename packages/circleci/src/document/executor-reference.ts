import { memberPairs } from '@dtekit/core/provider';
import type { CircleCIExecutorReference } from './job.js';

/** An executor as a job asks for it. */
export interface ExecutorReference {
  /** Its name. */
  readonly name: string;
  /** What it is told, by parameter. */
  readonly arguments: ReadonlyMap<string, unknown>;
  /** The keys below the reference that lead to the arguments. */
  readonly path: readonly string[];
}

/** Takes a reference apart. */
export function executorReference(reference: CircleCIExecutorReference): ExecutorReference {
  if (typeof reference === 'string') return { name: reference, arguments: new Map(), path: [] };
  const members = new Map(memberPairs(reference));
  const name = members.get('name');
  if (typeof name === 'string') {
    members.delete('name');
    return { name, arguments: members, path: [] };
  }
  const [[only, settings] = ['', undefined]] = members;
  return { name: only, arguments: new Map(memberPairs(settings)), path: [only] };
}
