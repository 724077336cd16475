import type { PlanJob } from '@dtekit/core/provider';
import { bitbucketTraits } from '../capabilities.js';
import type { BitbucketStep } from '../document/step.js';
import { lowerArtifacts } from './artifacts.js';
import { lowerCaches } from './cache.js';
import type { CommonSettings } from './common-settings.js';
import type { StepDefinitions } from './definitions.js';
import { afterScriptLines, scriptLines } from './script.js';
import { lowerServices } from './service.js';

/** A job as a step. What it refers to by name is added to `definitions`; what the file says for all steps is left out. */
export function lowerJob(job: PlanJob, common: CommonSettings, definitions: StepDefinitions): BitbucketStep {
  const { image, machine, totalTimeoutMinutes, artifacts } = job;
  const services = lowerServices(job, definitions);
  const caches = lowerCaches(job, definitions);
  const afterScript = afterScriptLines(job);
  return {
    name: job.name,
    ...(image === undefined || image === common.image ? {} : { image }),
    ...(machine.size === undefined ? {} : { size: nativeSize(machine.size) }),
    ...(machine.runner === undefined ? {} : { 'runs-on': machine.runner }),
    ...(totalTimeoutMinutes === undefined ? {} : { 'max-time': totalTimeoutMinutes }),
    ...(job.history === undefined || job.history === common.history ? {} : { clone: { depth: job.history } }),
    ...(services.length === 0 ? {} : { services }),
    ...(caches.length === 0 ? {} : { caches }),
    ...(artifacts === undefined ? {} : { artifacts: lowerArtifacts(artifacts, job.workingDirectory) }),
    script: scriptLines(job),
    ...(afterScript.length === 0 ? {} : { 'after-script': afterScript }),
  };
}

function nativeSize(size: string): string {
  const neutralSizes: Readonly<Record<string, string>> = bitbucketTraits.machineSizes;
  return (Object.hasOwn(neutralSizes, size) ? neutralSizes[size] : undefined) ?? size;
}
