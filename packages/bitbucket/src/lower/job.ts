import type { CommonSettings, PlanJob } from '@dtekit/core/provider';
import type { BitbucketStep } from '../document/step.js';
import { lowerArtifacts } from './artifacts.js';
import { lowerCaches } from './cache.js';
import type { StepDefinitions } from './definitions.js';
import { lowerMachine } from './machine.js';
import { lowerAfterScript, lowerScript } from './script.js';
import { lowerServices } from './service.js';

/** A job as a step. What it refers to by name is added to `definitions`; what the file says for all steps is left out. */
export function lowerJob(job: PlanJob, common: CommonSettings, definitions: StepDefinitions): BitbucketStep {
  const { image, totalTimeoutMinutes } = job;
  const services = lowerServices(job, definitions);
  const caches = lowerCaches(job, definitions);
  const artifacts = lowerArtifacts(job);
  const afterScript = lowerAfterScript(job);
  return {
    name: job.name,
    ...(image === undefined || image === common.image ? {} : { image }),
    ...lowerMachine(job),
    ...(totalTimeoutMinutes === undefined ? {} : { 'max-time': totalTimeoutMinutes }),
    ...(job.history === undefined || job.history === common.history ? {} : { clone: { depth: job.history } }),
    ...(services.length === 0 ? {} : { services }),
    ...(caches.length === 0 ? {} : { caches }),
    ...(artifacts.length === 0 ? {} : { artifacts }),
    script: lowerScript(job),
    ...(afterScript.length === 0 ? {} : { 'after-script': afterScript }),
  };
}
