import { type Diagnostic, diagnose, didYouMean, type Path } from '@dtekit/core/provider';
import { holdsInput } from '../../document/input.js';
import { ownRules } from '../../document/rule.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject, JobView } from '../subject.js';

const jobValues: readonly string[] = ['on_success', 'on_failure', 'always', 'manual', 'delayed'];
const ruleValues: readonly string[] = [...jobValues, 'never'];

/** Finds values of `when` that GitLab refuses, and delays without it. */
export function checkWhenAndDelay({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap((view) => [...jobFindings(view), ...ruleFindings(view)]);
}

function jobFindings({ name, job, isComplete }: JobView): readonly Diagnostic[] {
  const { when, start_in, rules } = job;
  const mayBeDelayed = when === 'delayed' || (when === undefined && !isComplete);
  return [
    ...(when === undefined || isAmong(jobValues, when) ? [] : [unknownWhen(name, when, [name, 'when'], jobValues)]),
    ...(start_in === undefined || rules !== undefined || mayBeDelayed ? [] : [loneDelay(name, [name, 'start_in'])]),
  ];
}

function ruleFindings({ name, job }: JobView): readonly Diagnostic[] {
  return ownRules(job.rules).flatMap(({ rule: { when, start_in }, path: place }) => {
    const path = [name, 'rules', ...place];
    return [
      ...(when === undefined || isAmong(ruleValues, when)
        ? []
        : [unknownWhen(name, when, [...path, 'when'], ruleValues)]),
      ...(start_in === undefined || when === 'delayed' ? [] : [loneDelay(name, [...path, 'start_in'])]),
    ];
  });
}

function isAmong(known: readonly string[], when: string): boolean {
  return known.includes(when) || holdsInput(when);
}

function unknownWhen(job: string, when: string, path: Path, known: readonly string[]): Diagnostic {
  const values = { job, when, known, suggestion: didYouMean(when, known) };
  return diagnose(gitlabCatalog, 'gitlab/unknown-when', values, { path });
}

function loneDelay(job: string, path: Path): Diagnostic {
  return diagnose(gitlabCatalog, 'gitlab/start-in-without-delayed', { job }, { path });
}
