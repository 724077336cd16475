import { createFactList, joinAgents, type Lifted } from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { isHidden } from '../document/job.js';
import { numberedPools, withCountedName, withOwnCountedName } from './agents.js';
import { type JobDraft, liftJob } from './job.js';
import { jobSituations, pipelineSituations } from './job-triggers.js';
import { phasesOf } from './phase.js';
import type { RuledSituations } from './rules.js';
import { jobSource } from './setting.js';
import { liftTriggers, namedOccasions } from './triggers.js';

/** Turns a document into the plan that it says, and notes where each part of it is written: the mirror of `lower`. */
export function lift(document: GitLabDocument): Lifted {
  const facts = createFactList();
  const pipeline = pipelineSituations(document);
  const drafts = [...document.jobs]
    .filter(([name]) => !isHidden(name))
    .map(([name, job], number) => {
      const source = jobSource(name, job, document);
      const situations = jobSituations(source, document, pipeline);
      facts.note(['jobs', number, 'triggers'], situations.path, situations.through);
      return { source, job: liftJob(source, number, document, facts), situations };
    });
  const named = namedOccasions([
    ...(pipeline?.situations ?? []),
    ...drafts.flatMap(({ situations }) => situations.situations),
  ]);
  const phases = phasesOf(
    drafts.map(({ source, job: { role } }) => ({ source, role })),
    document,
  );
  const placed = drafts.map(({ source, job, situations }, index) => ({
    template: source.layers[1]?.name,
    job: {
      ...withTriggerDoubt(job, situations),
      phase: phases[index] ?? 'during',
      triggers: liftTriggers(situations.situations, named),
    },
  }));
  const jobs = joinAgents(numberedPools(placed).map(withOwnCountedName)).map(withCountedName);
  const run = jobs.find(({ role }) => role === 'coordinator') ?? jobs.find(({ role }) => role === 'agent');
  return { plan: { name: '', jobs, workspace: { directory: run?.workingDirectory ?? '' } }, facts: facts.facts };
}

function withTriggerDoubt(job: JobDraft, { isKnown }: RuledSituations): JobDraft {
  return isKnown ? job : { ...job, unknown: [...(job.unknown ?? []), 'triggers'] };
}
