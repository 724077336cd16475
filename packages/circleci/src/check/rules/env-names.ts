import { type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { toMap } from '../../document/named-values.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const variableName = /^[A-Za-z_]\w*$/;

/** Names of the variables that steps see. Those of service containers may be anything their image reads. */
export function checkEnvNames({ document, steps }: CheckSubject): readonly Diagnostic[] {
  return [
    ...[...toMap(document.jobs)].flatMap(([name, job]) => invalidNames(job.environment, ['jobs', name, 'environment'])),
    ...[...toMap(document.executors)].flatMap(([name, executor]) =>
      invalidNames(executor.environment, ['executors', name, 'environment']),
    ),
    ...steps.flatMap(({ command, body, path }) => {
      const environment = membersOf(body).find(([key]) => key === 'environment')?.[1];
      return command === 'run' ? invalidNames(environment, [...path, command, 'environment']) : [];
    }),
  ];
}

function invalidNames(environment: unknown, path: Path): readonly Diagnostic[] {
  const names = membersOf(environment).map(([name]) => name);
  return names
    .filter((name) => !variableName.test(name))
    .map((name) => diagnose(circleciCatalog, 'circleci/invalid-env-name', { name }, { path: [...path, name] }));
}
