import { type Diagnostic, diagnose, memberOf, memberPairs, type Path, toMap } from '@dtekit/core/provider';
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
