import { type Diagnostic, toMap } from '@dtekit/core/provider';
import { executorReference } from '../../document/executor-reference.js';
import { checkArguments } from '../arguments.js';
import type { CheckSubject } from '../subject.js';

/** Whether jobs give the executors of the file the arguments that they take. Those of orbs are not known. */
export function checkExecutorArguments({ executors, jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs].flatMap(([job, { executor }]) => {
    if (executor === undefined) return [];
    const { name, arguments: given, path: keys } = executorReference(executor);
    const definition = executors.get(name);
    if (definition === undefined) return [];
    const path = ['jobs', job, 'executor', ...keys];
    return checkArguments(
      { kind: 'executor', name, parameters: toMap(definition.parameters), ownKeys: [], path },
      [...given].map(([argument, value]) => ({ name: argument, values: [value], path: [...path, argument] })),
    );
  });
}
