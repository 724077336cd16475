import { type Diagnostic, diagnose, type Path, toMap } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const reserved: readonly string[] = ['name', 'requires', 'context', 'type', 'filters', 'matrix'];
const validName = /^[A-Za-z][\w.-]*$/;

/** Names of parameters: of the pipeline, and of jobs, whose arguments stand beside a workflow's own keys. */
export function checkParameterNames({ document, jobs }: CheckSubject): readonly Diagnostic[] {
  return [
    ...invalidNames(['parameters'], [...toMap(document.parameters).keys()]),
    ...[...jobs].flatMap(([job, { parameters }]) => {
      const names = [...toMap(parameters).keys()];
      const path: Path = ['jobs', job, 'parameters'];
      const taken = names.filter((name) => reserved.includes(name));
      return [
        ...invalidNames(path, names),
        ...taken.map((name) =>
          diagnose(circleciCatalog, 'circleci/reserved-parameter', { job, name }, { path: [...path, name] }),
        ),
      ];
    }),
  ];
}

function invalidNames(path: Path, names: readonly string[]): readonly Diagnostic[] {
  const invalid = names.filter((name) => !validName.test(name));
  return invalid.map((name) =>
    diagnose(circleciCatalog, 'circleci/invalid-name', { kind: 'parameter', name }, { path: [...path, name] }),
  );
}
