import { type Diagnostic, diagnose, type NamedValues, type Path, toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../../document/document.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const strictName = /^[A-Za-z][\w-]*$/;
/** What the published schema accepts for jobs. */
const jobName = /^[A-Za-z][\w\s-]*$/;

/** Names of jobs, commands and executors, and jobs whose names only differ in case. */
export function checkNames({ document }: CheckSubject): readonly Diagnostic[] {
  return [
    ...invalidNames('job', 'jobs', document.jobs),
    ...invalidNames('command', 'commands', document.commands),
    ...invalidNames('executor', 'executors', document.executors),
    ...duplicateNames(document.jobs),
  ];
}

function invalidNames(kind: string, section: string, values: NamedValues<unknown> | undefined): readonly Diagnostic[] {
  const names = [...toMap(values).keys()].filter((name) => !strictName.test(name));
  return names.map((name) => {
    const path: Path = [section, name];
    const severity = kind === 'job' && jobName.test(name) ? 'info' : 'error';
    return diagnose(circleciCatalog, 'circleci/invalid-name', { kind, name }, { path, severity });
  });
}

function duplicateNames(jobs: CircleCIDocument['jobs']): readonly Diagnostic[] {
  const firstOf = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const name of toMap(jobs).keys()) {
    const other = firstOf.get(name.toLowerCase());
    if (other === undefined) firstOf.set(name.toLowerCase(), name);
    else {
      const related = [{ message: 'the first of the two', path: ['jobs', other] }];
      const place = { path: ['jobs', name], related };
      diagnostics.push(diagnose(circleciCatalog, 'circleci/duplicate-name', { name, other }, place));
    }
  }
  return diagnostics;
}
