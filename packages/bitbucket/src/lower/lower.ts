import {
  type CommonSettings,
  commonSettings,
  type FileOrigin,
  type Lowered,
  type LowerInput,
  type Plan,
  type PlannedNativeJob,
  phaseOf,
} from '@dtekit/core/provider';
import type { BitbucketDocument, BitbucketPipelines } from '../document/document.js';
import type { BitbucketPipeline } from '../document/pipeline-items.js';
import { isBitbucketStepJob } from '../native-job.js';
import type { BitbucketOptions } from '../options.js';
import { type FannedOut, type FilledSection, fanOut, type StepToPlace } from './agents.js';
import { createStepDefinitions, definedValues, type StepDefinitions } from './definitions.js';
import { lowerJob } from './job.js';
import { applyOverrides } from './overrides.js';
import { findServiceReferences } from './service.js';
import { lowerTriggers, type PipelineSection } from './triggers.js';

/** Turns a plan into a Bitbucket document. Coordinator and agents stand in one parallel group, in every section. */
export function lower(input: LowerInput, options: BitbucketOptions): Lowered<BitbucketDocument> {
  const { plan, nativeJobs, overrides } = input;
  const common = commonSettings(plan.jobs);
  const definitions = createStepDefinitions();
  const steps = [...planSteps(plan, common, definitions), ...nativeSteps(nativeJobs)];
  const fanned = fanOut(steps, lowerTriggers(plan), options.fanOut ?? 'anchors');
  const origins: readonly FileOrigin[] = [
    ...definitions.services.origins,
    ...definitions.caches.origins,
    ...fanned.origins,
  ];
  const document = assemble(common, definitions, fanned);
  const diagnostics = plan.jobs.flatMap(findServiceReferences);
  return applyOverrides({ document, origins, diagnostics }, overrides);
}

function planSteps(plan: Plan, common: CommonSettings, definitions: StepDefinitions): readonly StepToPlace[] {
  return plan.jobs.map((job) => ({
    name: job.name,
    step: lowerJob(job, common, definitions),
    phase: job.phase,
    count: job.count,
    isAgent: job.role === 'agent',
    triggers: job.triggers,
    model: job.origin.path,
  }));
}

function nativeSteps(jobs: readonly PlannedNativeJob[]): readonly StepToPlace[] {
  return jobs.filter(isBitbucketStepJob).map(({ name, order, definition, origin }) => ({
    name,
    step: { name, ...definition },
    phase: phaseOf(order),
    count: 1,
    isAgent: false,
    model: origin.path,
  }));
}

function assemble(common: CommonSettings, definitions: StepDefinitions, fanned: FannedOut): BitbucketDocument {
  const services = definedValues(definitions.services);
  const caches = definedValues(definitions.caches);
  const steps = fanned.sharedSteps.length === 0 ? undefined : fanned.sharedSteps;
  const definesAny = services !== undefined || caches !== undefined || steps !== undefined;
  return {
    image: common.image,
    clone: common.history === undefined ? undefined : { depth: common.history },
    definitions: definesAny ? { services, caches, steps } : undefined,
    pipelines: pipelinesOf(fanned.sections),
  };
}

function pipelinesOf(sections: readonly FilledSection[]): BitbucketPipelines {
  return {
    branches: sectionsOfKind(sections, 'branches'),
    'pull-requests': sectionsOfKind(sections, 'pull-requests'),
    custom: sectionsOfKind(sections, 'custom'),
  };
}

function sectionsOfKind(
  sections: readonly FilledSection[],
  kind: PipelineSection['kind'],
): ReadonlyMap<string, BitbucketPipeline> | undefined {
  const entries = sections.filter(({ section }) => section.kind === kind);
  if (entries.length === 0) return undefined;
  return new Map(entries.map(({ section, items }) => [section.name, items]));
}
