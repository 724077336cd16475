import { diagnose, type FindingPlace } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { crewsOf } from './view/dte-groups.js';
import { commandsIn } from './view/job-commands.js';
import { isKnown } from './view/known.js';
import { poolLabelOf } from './view/pool-label.js';
import { relatedJobs } from './view/related-jobs.js';

/**
 * The main job and the agents must have the same environment and the same source code, as Nx's guide to distributed task
 * execution puts it (https://nx.dev/docs/kb/bring-your-own-compute): hashes are computed on both sides. A labelled pool
 * may well have an image of its own, for the tasks that a rule sends to it, and so may agents that need a browser.
 */
export const nodeOrPmMismatch: PlanRule = {
  code: 'dte/node-or-pm-mismatch',
  check: (plan) =>
    crewsOf(plan).flatMap(({ coordinator, agents }) =>
      agents.flatMap((agent) => [...checkImage(coordinator, agent), ...checkPackageManager(coordinator, agent)]),
    ),
};

function checkImage(coordinator: PlanJob, agent: PlanJob): readonly Diagnostic[] {
  const label = poolLabelOf(agent);
  const hasLabel = label.kind === 'unknown' || label.label !== undefined;
  if ([coordinator, agent].some((job) => !isKnown(job, 'image') || /[$<]/.test(job.image ?? ''))) return [];
  const isExpected = hasLabel || stemOf(coordinator.image) === stemOf(agent.image);
  const place = { path: [...agent.origin.path, 'image'], severity: isExpected ? ('info' as const) : undefined };
  return compare('image', [coordinator, coordinator.image], [agent, agent.image], place);
}

/** An image without its variant: `cimg/node:22.1-browsers` has the software of `cimg/node:22.1`, and more. */
function stemOf(image: string | undefined): string | undefined {
  return image?.replace(/(:[^-@]+)-[^@]*$/, '$1');
}

function checkPackageManager(coordinator: PlanJob, agent: PlanJob): readonly Diagnostic[] {
  const place = { path: agent.origin.path };
  const [ours, theirs] = [packageManagerOf(coordinator), packageManagerOf(agent)];
  const byName = compare('package manager', [coordinator, ours.name], [agent, theirs.name], place);
  if (byName.length > 0 || ours.version === undefined || theirs.version === undefined) return byName;
  const [ourText, theirText] = [`${ours.name}@${ours.version}`, `${theirs.name}@${theirs.version}`];
  return compare('package manager', [coordinator, ourText], [agent, theirText], place);
}

function compare(
  what: 'image' | 'package manager',
  [coordinator, coordinatorValue]: readonly [PlanJob, string | undefined],
  [agent, agentsValue]: readonly [PlanJob, string | undefined],
  place: FindingPlace,
): readonly Diagnostic[] {
  if (coordinatorValue === undefined || agentsValue === undefined || coordinatorValue === agentsValue) return [];
  const values = { what, coordinator: coordinator.name, coordinatorValue, agents: agent.name, agentsValue };
  const related = relatedJobs([coordinator], 'the coordinator starts here');
  return [diagnose(dteCatalog, 'dte/node-or-pm-mismatch', values, { ...place, related })];
}

interface UsedPackageManager {
  /** What installs the packages; absent when no step can be read as that. */
  readonly name: string | undefined;
  /** Its version, where a step installs one. */
  readonly version: string | undefined;
}

function packageManagerOf({ steps }: PlanJob): UsedPackageManager {
  const [name] = commandsIn(steps).flatMap(({ command }) => (command.kind === 'install' ? command.packageManager : []));
  const [version] = steps.flatMap((step) => {
    return step.kind === 'install-package-manager' && step.name === name ? (step.version ?? []) : [];
  });
  return { name, version };
}
