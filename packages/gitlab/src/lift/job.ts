import type { Path, PlanEnv, PlanJob } from '@dtekit/core/provider';
import { type FactList, roleOf } from '@dtekit/core/reader';
import type { GitLabImage } from '../document/container.js';
import type { GitLabDocument } from '../document/document.js';
import { withMatrix } from './agents.js';
import { liftArtifacts } from './artifacts.js';
import { liftCaches } from './cache.js';
import { readDuration } from './duration.js';
import { liftEnv, variablesOf } from './env.js';
import { depthVariable, liftHistory } from './history.js';
import { instancesOf } from './instances.js';
import { jobSettings } from './job-settings.js';
import { liftMachine } from './machine.js';
import { liftRetries } from './retries.js';
import { liftScripts } from './script.js';
import { liftServices } from './service.js';
import type { JobSource } from './setting.js';
import { noteSettings } from './setting-facts.js';
import { unknownFacts } from './unknown-facts.js';

/** A job but for what depends on the others. */
export type JobDraft = Omit<PlanJob, 'phase' | 'triggers'>;

/** Lifts the job with this number, the mirror of `lowerJob`. */
export function liftJob(source: JobSource, number: number, document: GitLabDocument, facts: FactList): JobDraft {
  const path: Path = ['jobs', number];
  const origin = facts.note(path, [source.name]);
  const { steps, always, workingDirectory } = liftScripts(source, number, facts);
  const role = roleOf(steps);
  const settings = jobSettings(source);
  const { artifacts, cache, image, interruptible, parallel, retry, services, tags, timeout } = settings;
  const variables = variablesOf(source, document);
  const instances = instancesOf(parallel.value);
  const history = liftHistory(variables);
  const env = withMatrix(liftEnv(variables, role === 'agent'), instances);
  const unknown = unknownFacts(source, { settings, variables, steps }, document);
  noteSettings(path, settings, variables, facts);
  return {
    name: source.name,
    role,
    ...present('group', role === 'other' ? undefined : textOf(env, 'NX_CI_EXECUTION_ENV')),
    count: instances.count,
    ...present('label', role === 'agent' ? textOf(env, 'NX_AGENT_LAUNCH_TEMPLATE') : undefined),
    ...present('image', imageName(image.value)),
    machine: liftMachine(tags.value ?? []),
    env: history.history === undefined ? env : without(env, depthVariable),
    services: liftServices(services.value ?? []),
    workingDirectory,
    ...history,
    steps,
    always,
    caches: liftCaches(cache.value, workingDirectory),
    ...present('artifacts', liftArtifacts(artifacts.value ?? {}, workingDirectory)),
    ...present('totalTimeoutMinutes', readDuration(timeout.value ?? '')),
    retries: liftRetries(retry.value).retries,
    interruptible: interruptible.value ?? false,
    contexts: [],
    ...present('unknown', unknown.length === 0 ? undefined : unknown),
    origin,
  };
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [Name in Key]?: Value } {
  return value === undefined ? {} : named(key, value);
}

/** The compiler widens a computed key to any text. */
function named<Key extends string, Value>(key: Key, value: Value): { readonly [Name in Key]?: Value };
function named(key: string, value: unknown): object {
  return { [key]: value };
}

function imageName(image: GitLabImage | undefined): string | undefined {
  return typeof image === 'object' ? image.name : image;
}

function textOf(env: PlanEnv, name: string): string | undefined {
  const value = env.get(name);
  return value?.kind === 'text' ? value.text : undefined;
}

function without(env: PlanEnv, name: string): PlanEnv {
  return new Map([...env].filter(([key]) => key !== name));
}
