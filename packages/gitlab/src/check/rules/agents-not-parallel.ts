import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { neededBy, type PlacedJob, placeJobs, waitingFor } from '../../document/job-order.js';
import { gitlabCatalog } from '../catalog.js';
import { runPartOf } from '../run-part.js';
import type { CheckSubject, JobView } from '../subject.js';

/**
 * Finds coordinators without any agent beside them: all agents wait for the coordinator, or it waits for them. Only agents
 * that run in the same pipelines count, and whoever has an agent beside it is left alone.
 */
export function checkAgentsNotParallel({ jobs, stages, isWhole }: CheckSubject): readonly Diagnostic[] {
  const views = [...jobs.values()];
  const agents = views.filter(({ job }) => runPartOf(job) === 'agent');
  if (!isWhole || stages === undefined || agents.length === 0) return [];
  const keys = views.map(({ name, job }) => ({ name, stage: job.stage, needs: job.needs }));
  const placed = new Map(placeJobs(keys, stages).map((job) => [job.name, job]));
  return views
    .filter(({ job }) => runPartOf(job) === 'coordinator')
    .flatMap((coordinator) => checkCoordinator(coordinator, agents, placed));
}

function checkCoordinator(
  coordinator: JobView,
  agents: readonly JobView[],
  placed: ReadonlyMap<string, PlacedJob>,
): readonly Diagnostic[] {
  const { name } = coordinator;
  const jobs = [...placed.values()];
  const waiting = waitingFor(new Set([name]), jobs);
  const isNeeded = neededBy(new Set([name]), jobs);
  const isBeside = (agent: JobView): boolean => {
    const place = placed.get(agent.name);
    return place === undefined || place.stage === -1 || !(waiting.has(agent.name) || isNeeded(place));
  };
  const [first, ...others] = agents.filter((agent) => sameOccasions(agent, coordinator));
  if (first === undefined || placed.get(name)?.stage === -1 || agents.some(isBeside)) return [];
  const values = { agents: first.name, coordinator: name, isLater: waiting.has(first.name) };
  const related = [
    { message: 'the coordinator starts here', path: [name] },
    ...others.map((agent) => ({ message: 'the same here', path: [agent.name] })),
  ];
  return [diagnose(gitlabCatalog, 'gitlab/agents-not-parallel', values, { path: [first.name], related })];
}

/** Whether two jobs surely are in the same pipelines: they say the same about it. */
function sameOccasions(left: JobView, right: JobView): boolean {
  const keysOf = ({ job: { rules, only, except, when }, isComplete }: JobView) =>
    isComplete ? JSON.stringify([rules, only, except, when], withMaps) : undefined;
  return keysOf(left) !== undefined && keysOf(left) === keysOf(right);
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
