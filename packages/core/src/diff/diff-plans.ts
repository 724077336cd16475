import type { Plan } from '../plan/plan.js';
import type { JobRole, PlanJob } from '../plan/plan-job.js';
import { comparablePlans, type DiffSide } from './comparable-plans.js';
import { diffSettings } from './diff-settings.js';
import { diffSteps } from './diff-steps.js';
import { diffWorkspace } from './diff-workspace.js';
import { type JobPair, matchJobs } from './match-jobs.js';
import { mergeChanges } from './merge-changes.js';
import { type ChangeSubject, type Difference, difference, type PlanChange } from './plan-change.js';
import { shownText } from './shown-value.js';

/**
 * Compares two plans in the language of the model, even across providers: agents by pool, commands flag by flag, triggers
 * by occasion. What is in another order but means the same is no change, nor is what one of the providers cannot have.
 * Changes come in a stable order: the run itself, its jobs in the order of the left plan, new jobs, the workspace.
 */
export function diffPlans(left: DiffSide, right: DiffSide): readonly PlanChange[] {
  const [before, after] = comparablePlans(left, right);
  const pairs = matchJobs(before.jobs, after.jobs);
  const subjectOf = subjectsIn(before, after);
  return [
    ...changesOf(
      before.name === after.name ? [] : [difference('pipeline-name', before.name, after.name)],
      wholeSubject('pipeline'),
    ),
    ...mergeChanges(pairs.flatMap((pair) => diffJobs(pair, subjectOf(pair)))),
    ...changesOf(diffWorkspace(before.workspace, after.workspace), wholeSubject('workspace')),
  ];
}

function diffJobs({ left, right }: JobPair, subject: ChangeSubject): readonly PlanChange[] {
  if (left === undefined || right === undefined) {
    const nameOf = (job: PlanJob | undefined): string | null => (job === undefined ? null : shownText(job.name));
    return changesOf([difference('job', nameOf(left), nameOf(right))], subject);
  }
  return changesOf([...diffSettings(left, right), ...diffSteps(left, right)], subject);
}

function changesOf(differences: readonly Difference[], subject: ChangeSubject): readonly PlanChange[] {
  return differences.map(({ left, right, ...change }) => ({
    subjects: [{ ...subject, left: left ?? subject.left, right: right ?? subject.right }],
    ...change,
  }));
}

function wholeSubject(part: 'pipeline' | 'workspace'): ChangeSubject {
  const path = part === 'pipeline' ? [] : ['workspace'];
  return { part, name: null, words: part, left: path, right: path };
}

const parts = { coordinator: 'coordinator', agent: 'agents', other: 'job' } as const;

/** Names the jobs: a coordinator or a pool that is alone on both sides needs no name. */
function subjectsIn(left: Plan, right: Plan): (pair: JobPair) => ChangeSubject {
  const isAlone = (role: JobRole): boolean =>
    [left, right].every(({ jobs }) => jobs.filter((job) => job.role === role).length <= 1);
  const words: Readonly<Record<JobRole, (job: PlanJob) => string>> = {
    coordinator: ({ name }) => (isAlone('coordinator') ? 'coordinator' : `coordinator \`${shownText(name)}\``),
    agent: ({ label, name }) => (isAlone('agent') ? 'agents' : `pool \`${shownText(label ?? name)}\``),
    other: ({ name }) => `job \`${shownText(name)}\``,
  };
  return ({ left: one, right: other }) => {
    const job = one ?? other;
    if (job === undefined) return wholeSubject('pipeline');
    return {
      part: parts[job.role],
      name: shownText(job.name),
      words: words[job.role](job),
      left: one?.origin.path ?? null,
      right: other?.origin.path ?? null,
    };
  };
}
