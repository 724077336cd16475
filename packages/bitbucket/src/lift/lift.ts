import { jobPhases, type PlanJob } from '@dtekit/core/provider';
import { createFactList, joinAgents, type Lifted } from '@dtekit/core/reader';
import type { BitbucketDocument } from '../document/document.js';
import { distinguishAgentNames } from './agent-names.js';
import { gatherSteps } from './agents.js';
import { liftJob } from './job.js';
import { type Draft, liftPhases } from './phase.js';
import { liftRunNames } from './runs.js';
import { liftPlanName, liftTriggers } from './triggers.js';

/** Turns a document into a plan, the mirror of `lower`: a step that stands in several pipelines is one job. */
export function lift(document: BitbucketDocument): Lifted {
  const facts = createFactList();
  const runs = liftTriggers(document);
  const drafts = gatherSteps(document, runs).map((gathered, number) => ({
    gathered,
    job: liftJob(gathered, number, document, facts),
  }));
  const jobs = joinAgents(distinguishAgentNames(placedJobs(drafts)));
  const directory = jobs.find(({ role }) => role === 'coordinator')?.workingDirectory ?? '';
  return {
    plan: { name: liftPlanName(runs), jobs: inPhases(jobs), workspace: { directory } },
    facts: facts.facts,
  };
}

function placedJobs(drafts: readonly Draft[]): readonly PlanJob[] {
  const phaseOf = liftPhases(drafts);
  const runNamesOf = liftRunNames(drafts);
  return drafts.map((draft) => {
    const runs = runNamesOf(draft);
    return { ...draft.job, phase: phaseOf(draft), ...(runs === undefined ? {} : { runs }) };
  });
}

function inPhases(jobs: readonly PlanJob[]): readonly PlanJob[] {
  return jobPhases.flatMap((phase) => jobs.filter((job) => job.phase === phase));
}
