import type { Path, Plan, PlanJob } from '@dtekit/core/provider';
import { toMap } from '@dtekit/core/provider';
import { createFactList, type FactList, joinAgents, type Lifted } from '@dtekit/core/reader';
import type { CircleCIDocument } from '../document/document.js';
import type { ReadDocument } from '../parse/read-document.js';
import { liftCopies } from './copies.js';
import type { LiftedJob } from './job.js';
import type { JobSource } from './job-source.js';
import { createLibrary, findJob } from './library.js';
import { type LiftedWorkflow, type Listing, liftWorkflows } from './listings.js';
import { planNameOf } from './plan-name.js';
import { runsOf } from './runs.js';
import type { Binding, Scope } from './scope.js';
import { type PlacedListing, startPartsOf } from './start-parts.js';
import { mainBranchOf, resolveTriggers } from './triggers.js';
import { phasesOf } from './workflow.js';

/** Document to plan, the mirror of `lower`: the jobs that workflows list, with everything that is called written out. */
export function lift(read: ReadDocument): Lifted {
  const { document } = read;
  const facts = createFactList();
  const outside = scopeOutside(document);
  const workflows = liftWorkflows(document, outside).filter(({ start }) => start.kind !== 'never');
  const groups = groupListings(workflows, [...toMap(document.jobs).keys()]);
  let count = 0;
  const jobs = groups.flatMap((listings) => {
    const source = sourceOf(listings, outside, read);
    return source === undefined ? [] : liftCopies(source, () => count++, facts).map((job) => ({ ...job, listings }));
  });
  const plan = assemble(jobs, workflows, facts);
  return { plan, facts: facts.facts };
}

/** A job with the places that list it. */
interface ListedJob extends LiftedJob {
  readonly listings: readonly PlacedListing[];
}

/** What names stand for outside of all jobs: parameters of the pipeline, which whoever starts it may change. */
function scopeOutside(document: CircleCIDocument): Scope {
  const library = createLibrary(document);
  const pipeline = new Map<string, Binding>();
  const scope: Scope = { library, pipeline, own: new Map() };
  for (const [name, { default: value }] of toMap(document.parameters)) {
    const path = ['parameters', name, 'default'];
    if (value !== undefined) pipeline.set(`pipeline.parameters.${name}`, { kind: 'value', value, scope, path });
  }
  return scope;
}

/** The entries that run the same job in the same way, in the order in which the file defines its jobs. */
function groupListings(
  workflows: readonly LiftedWorkflow[],
  definedJobs: readonly string[],
): readonly (readonly PlacedListing[])[] {
  const groups = new Map<string, PlacedListing[]>();
  for (const workflow of workflows) {
    for (const listing of workflow.listings) {
      const group = groups.get(listing.key);
      if (group === undefined) groups.set(listing.key, [{ workflow, listing }]);
      else group.push({ workflow, listing });
    }
  }
  const order = new Map(definedJobs.map((name, index) => [name, index]));
  const rank = ([first]: readonly PlacedListing[]): number =>
    order.get(first?.listing.entry.job ?? '') ?? definedJobs.length;
  return [...groups.values()].toSorted((left, right) => rank(left) - rank(right));
}

/** Entries that wait for somebody's approval, and jobs that are only there to be required, do nothing. */
function sourceOf([first]: readonly PlacedListing[], outside: Scope, { misread }: ReadDocument): JobSource | undefined {
  if (first === undefined) return undefined;
  const { entry } = first.listing;
  if (entry.settings.type === 'approval') return undefined;
  const isReplaced = entry.settings['override-with'] !== undefined;
  const definition = isReplaced ? undefined : findJob(outside.library, entry.job);
  if (definition?.kind !== 'own') return { entry, outside, isMisread: false };
  const { type = 'build', steps = [] } = definition.value;
  if (type !== 'build' && steps.length === 0) return undefined;
  return { entry, definition, outside, isMisread: misread.some((path) => concerns(path, definition.path)) };
}

/** A part outside of the jobs may have been meant for any of them. */
function concerns(misread: Path, job: Path): boolean {
  const isInAnotherJob = misread[0] === 'jobs' && misread.length > 1 && misread[1] !== job[1];
  return !isInAnotherJob;
}

function assemble(listed: readonly ListedJob[], workflows: readonly LiftedWorkflow[], facts: FactList): Plan {
  const distributed = listed.filter(({ job }) => job.role !== 'other');
  const workflowsOf = ({ listings }: ListedJob): readonly LiftedWorkflow[] => listings.map(({ workflow }) => workflow);
  const inRuns = distributed.map(workflowsOf);
  const name = planNameOf(workflows, (workflow) => inRuns.some((runs) => runs.includes(workflow)));
  const parts = listed.map(({ listings, gate }) => startPartsOf(listings, name, gate));
  const triggers = resolveTriggers(parts, mainBranchOf(listed.map(({ job }) => job)));
  const phases = phasesByListing(listed, workflows);
  const jobs = listed.flatMap((lifted, index): readonly PlanJob[] => {
    const own = triggers[index];
    if (own === undefined) return [];
    const phase = lifted.listings.map(({ listing }) => phases.get(listing)).find((known) => known !== undefined);
    const runs = lifted.job.role === 'other' ? undefined : runsOf(workflowsOf(lifted), inRuns);
    return [
      {
        ...lifted.job,
        retries: retriesOf(lifted, facts),
        phase: phase ?? 'during',
        triggers: own,
        ...(runs === undefined ? {} : { runs }),
      },
    ];
  });
  const [first] = distributed;
  return { name, jobs: joined(jobs, listed), workspace: { directory: first?.job.workingDirectory ?? '' } };
}

function phasesByListing(
  listed: readonly ListedJob[],
  workflows: readonly LiftedWorkflow[],
): ReadonlyMap<Listing, PlanJob['phase'] | undefined> {
  const roles = new Map(listed.flatMap(({ job, listings }) => listings.map(({ listing }) => [listing, job.role])));
  return new Map(
    workflows.flatMap(({ listings }) => {
      const phases = phasesOf(
        listings.map((listing) => ({ entry: listing.entry, role: roles.get(listing) ?? 'other' })),
      );
      return listings.map((listing, index) => [listing, phases[index]] as const);
    }),
  );
}

/** A rerun of a workflow from its failed jobs is a retry of each of them. */
function retriesOf({ job, listings }: ListedJob, facts: FactList): number {
  const [most] = listings.map(({ workflow }) => workflow).toSorted((left, right) => right.reruns - left.reruns);
  if (most === undefined || most.reruns === 0 || job.role === 'other') return 0;
  facts.note([...job.origin.path, 'retries'], [...most.path, 'max_auto_reruns']);
  return most.reruns;
}

/** Agents that are written out one by one become one pool; those that a matrix or nodes count are pools already. */
function joined(jobs: readonly PlanJob[], listed: readonly ListedJob[]): readonly PlanJob[] {
  const counted = new Set(
    listed.flatMap(({ job, nodes, listings: [first] }) =>
      nodes === 1 && first?.listing.entry.settings.matrix === undefined ? [] : [job.origin],
    ),
  );
  const pools = new Map(joinAgents(jobs.filter(({ origin }) => !counted.has(origin))).map((job) => [job.origin, job]));
  return jobs.flatMap((job) => (counted.has(job.origin) ? [job] : (pools.get(job.origin) ?? [])));
}
