import { type Catalog, type Diagnostic, diagnose, didYouMean, type Path } from '@dtekit/core/provider';
import type { DocumentView, JobView } from '../document-view.js';

/** What the messages about `when` and `start_in` need. */
export interface WhenAndDelayArguments {
  readonly 'gitlab/unknown-when': {
    readonly job: string;
    readonly when: string;
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/start-in-without-delayed': { readonly job: string };
}

/** The codes about when a job starts. */
export const whenAndDelayCatalog: Catalog<WhenAndDelayArguments> = {
  'gitlab/unknown-when': {
    severity: 'error',
    summary: 'A job has a `when` that GitLab does not know there',
    why: 'GitLab refuses the whole file: "when should be one of: …". `never` is a value for rules only.',
    sources: ['https://docs.gitlab.com/ci/yaml/#when'],
    message: ({ job, when }) => `\`${job}\` has \`when: ${when}\``,
    hint: ({ known, suggestion }) =>
      suggestion === undefined
        ? `use one of ${known.map((value) => `\`${value}\``).join(', ')}`
        : `write \`${suggestion}\``,
  },
  'gitlab/start-in-without-delayed': {
    severity: 'error',
    summary: 'A job has a delay without being delayed',
    why: 'GitLab refuses the whole file when `start_in` stands without `when: delayed`. Its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/jobs/job_control/#run-a-job-after-a-delay'],
    message: ({ job }) => `\`${job}\` has \`start_in\` without \`when: delayed\``,
    hint: () => 'add `when: delayed` beside it, or remove `start_in`',
  },
};

const jobValues: readonly string[] = ['on_success', 'on_failure', 'always', 'manual', 'delayed'];
const ruleValues: readonly string[] = [...jobValues, 'never'];

/** Finds values of `when` that GitLab refuses, and delays without it. */
export function whenAndDelay({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap((view) => [...jobFindings(view), ...ruleFindings(view)]);
}

function jobFindings({ name, job, isComplete }: JobView): readonly Diagnostic[] {
  const { when, start_in, rules } = job;
  const mayBeDelayed = when === 'delayed' || (when === undefined && !isComplete);
  return [
    ...(when === undefined || jobValues.includes(when) ? [] : [unknownWhen(name, when, [name, 'when'], jobValues)]),
    ...(start_in === undefined || rules !== undefined || mayBeDelayed ? [] : [loneDelay(name, [name, 'start_in'])]),
  ];
}

function ruleFindings({ name, job }: JobView): readonly Diagnostic[] {
  return (job.rules ?? []).flatMap(({ when, start_in }, index) => {
    const path = [name, 'rules', index];
    return [
      ...(when === undefined || ruleValues.includes(when)
        ? []
        : [unknownWhen(name, when, [...path, 'when'], ruleValues)]),
      ...(start_in === undefined || when === 'delayed' ? [] : [loneDelay(name, [...path, 'start_in'])]),
    ];
  });
}

function unknownWhen(job: string, when: string, path: Path, known: readonly string[]): Diagnostic {
  const values = { job, when, known, suggestion: didYouMean(when, known) };
  return diagnose(whenAndDelayCatalog, 'gitlab/unknown-when', values, { path });
}

function loneDelay(job: string, path: Path): Diagnostic {
  return diagnose(whenAndDelayCatalog, 'gitlab/start-in-without-delayed', { job }, { path });
}
