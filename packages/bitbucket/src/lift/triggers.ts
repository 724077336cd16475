import type { Path, PlanTriggers } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import type { BitbucketItem, BitbucketPipeline } from '../document/pipeline-items.js';
import { liftBranchPattern } from './branch-pattern.js';

/** A pipeline of a file: one run of all its steps whenever something starts it. */
export interface PipelineRun {
  /** As Bitbucket names it in its messages: `pull-requests > **`. */
  readonly name: string;
  /** The section it stands in. */
  readonly kind: 'default' | 'branches' | 'pull-requests' | 'tags' | 'custom';
  /** Where it is written. */
  readonly path: Path;
  /** Its entries. */
  readonly items: readonly BitbucketItem[];
  /** What starts it. */
  readonly triggers: PlanTriggers;
}

/** Nothing starts it. */
export const noTriggers: PlanTriggers = { pullRequests: false, branches: [], manual: false, schedules: [] };

/**
 * The pipelines of a file with what starts them, the mirror of `lowerTriggers`. A pipeline that is imported from elsewhere
 * is left out, because nothing is known of it, and so are those below `definitions`, which other repositories start.
 *
 * Pull requests of some source branches, tags and custom pipelines are occasions in the file's words. One custom pipeline
 * is the one that is started by hand; whether the others are meant for schedules, events or hands, the file does not say.
 */
export function liftTriggers({ pipelines = {}, triggers }: BitbucketDocument): readonly PipelineRun[] {
  const started = new Set([...(triggers ?? [])].flatMap(([, events]) => events.flatMap((event) => event.pipelines)));
  const byHand = [...(pipelines.custom ?? [])].map(([name]) => name).find((name) => !started.has(name));
  return [
    ...runsOf('default', new Map([['', pipelines.default ?? []]]), () => ({ ...noTriggers, branches: ['*'] })),
    ...runsOf('branches', pipelines.branches, branchTriggers),
    ...runsOf('pull-requests', pipelines['pull-requests'], pullRequestTriggers),
    ...runsOf('tags', pipelines.tags, (name) => otherTriggers(runName('tags', name))),
    ...runsOf('custom', pipelines.custom, (name) =>
      name === byHand ? { ...noTriggers, manual: true } : otherTriggers(runName('custom', name)),
    ),
  ];
}

/** Name of a plan whose file shows none. */
export const defaultPlanName = 'ci';

/** Name of the plan: that of the pipeline which is started by hand, as `lowerTriggers` writes it. */
export function liftPlanName(runs: readonly PipelineRun[]): string {
  const name = runs.find(({ triggers }) => triggers.manual)?.path.at(-1);
  return name === undefined ? defaultPlanName : String(name);
}

/** Triggers with one occasion in the file's words. */
export function otherTriggers(occasion: string): PlanTriggers {
  return { ...noTriggers, others: [occasion] };
}

/** What a run is called in messages. */
export function runName(kind: PipelineRun['kind'], name: string): string {
  return `${kind} > ${name}`;
}

/** All occasions of all the triggers. */
export function unitedTriggers(all: readonly PlanTriggers[]): PlanTriggers {
  const others = distinct(all.flatMap((triggers) => triggers.others ?? []));
  return {
    pullRequests: all.some(({ pullRequests }) => pullRequests),
    branches: distinct(all.flatMap(({ branches }) => branches)),
    manual: all.some(({ manual }) => manual),
    schedules: all.flatMap(({ schedules }) => schedules),
    ...(others.length === 0 ? {} : { others }),
  };
}

function runsOf(
  kind: PipelineRun['kind'],
  pipelines: ReadonlyMap<string, BitbucketPipeline> | undefined,
  triggersOf: (name: string) => PlanTriggers,
): readonly PipelineRun[] {
  return [...(pipelines ?? [])].flatMap(([key, items]) => {
    if (!isList(items)) return [];
    const place = kind === 'default' ? ['pipelines', kind] : ['pipelines', kind, key];
    const name = kind === 'default' ? kind : runName(kind, key);
    return [{ name, kind, path: place, items, triggers: triggersOf(key) }];
  });
}

function isList(pipeline: BitbucketPipeline): pipeline is readonly BitbucketItem[] {
  return Array.isArray(pipeline);
}

function branchTriggers(name: string): PlanTriggers {
  const branches = liftBranchPattern(name);
  return branches === undefined ? otherTriggers(runName('branches', name)) : { ...noTriggers, branches };
}

/** The name stands for source branches; `**` is every one of them. */
function pullRequestTriggers(name: string): PlanTriggers {
  return name === '**' ? { ...noTriggers, pullRequests: true } : otherTriggers(runName('pull-requests', name));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
