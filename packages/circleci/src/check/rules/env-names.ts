import { type Diagnostic, diagnose, memberOf, memberPairs, type Path } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const variableName = /^[A-Za-z_]\w*$/;

/** Names of the variables that steps see. Those of service containers may be anything their image reads. */
export function checkEnvNames({ jobs, executors, steps }: CheckSubject): readonly Diagnostic[] {
  return [
    ...[...jobs].flatMap(([name, job]) => invalidNames(job.environment, ['jobs', name, 'environment'])),
    ...[...executors].flatMap(([name, executor]) =>
      invalidNames(executor.environment, ['executors', name, 'environment']),
    ),
    ...steps.flatMap(({ command, body, path }) => {
      const environment = command === 'run' ? memberOf(body, 'environment') : undefined;
      return environment === undefined ? [] : invalidNames(environment, [...path, command, 'environment']);
    }),
  ];
}

function invalidNames(environment: unknown, path: Path): readonly Diagnostic[] {
  return memberPairs(environment)
    .map(([name]) => name)
    .filter((name) => !variableName.test(name))
    .map((name) => diagnose(circleciCatalog, 'circleci/invalid-env-name', { name }, { path: [...path, name] }));
}
