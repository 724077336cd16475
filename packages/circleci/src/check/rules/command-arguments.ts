import { type Diagnostic, memberPairs, toMap } from '@dtekit/core/provider';
import { checkArguments } from '../arguments.js';
import type { CheckSubject } from '../subject.js';

/** Whether steps give the commands of the file the arguments that they take. Those of orbs are not known. */
export function checkCommandArguments({ commands, steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ command, body, path }) => {
    const definition = commands.get(command);
    if (definition === undefined) return [];
    const parameters = toMap(definition.parameters);
    const given = memberPairs(body)
      .filter(([name]) => parameters.has(name) || !settingsOfSteps.includes(name))
      .map(([name, value]) => ({ name, values: [value], path: [...path, command, name] }));
    return checkArguments({ kind: 'command', name: command, parameters, ownKeys: [], path }, given);
  });
}

/** What CircleCI's own commands take beside their arguments; whether others do is not documented. */
const settingsOfSteps: readonly string[] = ['name', 'when'];
