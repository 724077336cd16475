import { isMapping, type Path } from '@dtekit/core/provider';
import { executorReference } from '../document/executor-reference.js';
import type { CircleCIExecutorReference, CircleCIJob } from '../document/job.js';
import { bindArguments } from './bind-arguments.js';
import { resolveText, resolveValue } from './expression.js';
import { findExecutor } from './library.js';
import type { MachineLayer } from './machine-layer.js';
import type { Scope } from './scope.js';

/** What a job says about its machine, itself and through the executor that it names. */
export interface MachineLayers {
  /** The job first. */
  readonly layers: readonly MachineLayer[];
  /** Whether it names an executor that is not in the file. */
  readonly hasUnknownExecutor: boolean;
}

/** Finds the layers of a job. */
export function machineLayers(job: CircleCIJob, path: Path, scope: Scope): MachineLayers {
  const own: MachineLayer = { machine: job, path, scope, through: [] };
  if (job.executor === undefined) return { layers: [own], hasUnknownExecutor: false };
  const executor = executorLayer(job.executor, [...path, 'executor'], scope);
  return { layers: executor === undefined ? [own] : [own, executor], hasUnknownExecutor: executor === undefined };
}

/** The executor may come as an argument, and with arguments of its own. */
function executorLayer(written: CircleCIExecutorReference, path: Path, scope: Scope): MachineLayer | undefined {
  const placed = resolveValue({ value: written, scope, path });
  if (placed === undefined || !isReference(placed.value)) return undefined;
  const reference = executorReference(placed.value);
  const { text: name } = resolveText(reference.name, placed.scope);
  const definition = findExecutor(placed.scope.library, name);
  if (definition?.kind !== 'own') return undefined;
  const inner = bindArguments({
    parameters: definition.value.parameters,
    path: definition.path,
    library: definition.library,
    given: reference.arguments,
    givenPath: [...placed.path, ...reference.path],
    caller: placed.scope,
  });
  const through = [{ what: `executor \`${name}\``, native: path }];
  return { machine: definition.value, path: definition.path, scope: inner, through };
}

function isReference(value: unknown): value is string | ReadonlyMap<string, never> {
  return typeof value === 'string' || (isMapping(value) && value instanceof Map);
}
