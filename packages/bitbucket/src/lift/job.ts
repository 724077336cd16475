import type { JobRole, Path, PlanEnv, PlanJob, PlanStep, PlanTriggers } from '@dtekit/core/provider';
import { type FactList, roleOf } from '@dtekit/core/reader';
import type { BitbucketDocument } from '../document/document.js';
import type { BitbucketStep } from '../document/step.js';
import type { GatheredStep } from './agents.js';
import { liftArtifacts } from './artifacts.js';
import { liftCaches } from './cache.js';
import { liftHistory } from './history.js';
import { liftImage } from './image.js';
import { agentNameVariable, losesAgentName } from './lost-name.js';
import { liftMachine } from './machine.js';
import { liftAfterCommands, liftCommands, type ScriptHead } from './script.js';
import { liftServices } from './service.js';
import { noteSettings } from './setting-facts.js';
import { unitedTriggers } from './triggers.js';
import { unknownFacts } from './unknown-facts.js';

/** A job without what only shows when all jobs are known. */
export type LiftedJob = Omit<PlanJob, 'phase' | 'runs'>;

/** Where a job is written and where it belongs in the plan. */
interface JobPlace {
  readonly gathered: GatheredStep;
  readonly document: BitbucketDocument;
  /** Path of the step in the document. */
  readonly native: Path;
  /** Path of the job in the plan. */
  readonly path: Path;
  readonly facts: FactList;
}

/** A step as a job, the mirror of `lowerJob`: what the file says for all steps is filled in. */
export function liftJob(
  gathered: GatheredStep,
  number: number,
  document: BitbucketDocument,
  facts: FactList,
): LiftedJob {
  const [{ step, path: native }] = gathered.uses;
  const path = ['jobs', number];
  const place = { gathered, document, native, path, facts };
  const triggers = unitedTriggers(gathered.uses.map((use) => use.triggers));
  const origin = facts.note(path, native);
  noteSettings({ step, document, path, native }, facts);
  const script = liftScripts(place, triggers);
  const role = roleOf(script.steps);
  return {
    name: step.name ?? `step ${number + 1}`,
    role,
    ...namesOf(role, script.env),
    count: role === 'agent' ? gathered.count : 1,
    ...liftSettings(place, script.workingDirectory),
    triggers,
    ...script,
    retries: 0,
    interruptible: false,
    contexts: [],
    origin,
  };
}

type Scripts = Pick<PlanJob, 'env' | 'workingDirectory' | 'steps' | 'always'>;

function liftScripts({ gathered, native, path, facts }: JobPlace, triggers: PlanTriggers): Scripts {
  const { step } = gathered.uses[0];
  const place = { native: [...native, 'script'], path: [...path, 'steps'], facts };
  const afterScript = step['after-script'] ?? [];
  const shellVariable = losesAgentName(afterScript) ? agentNameVariable : undefined;
  const script = liftCommands(step.script ?? [], { likelyBranch: likelyBranch(triggers), shellVariable }, place);
  const after = { native: [...native, 'after-script'], path: [...path, 'always'], facts };
  noteHead(script.head, path, facts);
  return {
    env: new Map([...script.head.env].map(([name, { value }]) => [name, value])),
    workingDirectory: script.head.directory?.path ?? '',
    steps: [...script.steps, ...startedPipeline(step, script.steps.length, { native, path, facts })],
    always: liftAfterCommands(afterScript, script, after),
  };
}

/** A step of type `pipeline` starts a custom pipeline and waits for it; what that does is no part of this run. */
function startedPipeline(
  { type, custom }: BitbucketStep,
  position: number,
  { native, path, facts }: Pick<JobPlace, 'native' | 'path' | 'facts'>,
): readonly PlanStep[] {
  if (type !== 'pipeline') return [];
  const origin = facts.note([...path, 'steps', position], [...native, 'custom']);
  return [{ kind: 'unknown', name: `custom > ${custom}`, origin }];
}

type Settings = Pick<
  PlanJob,
  'image' | 'machine' | 'services' | 'caches' | 'artifacts' | 'history' | 'totalTimeoutMinutes' | 'unknown'
>;

function liftSettings({ gathered, document, native, path, facts }: JobPlace, workingDirectory: string): Settings {
  const { step } = gathered.uses[0];
  const { definitions = {}, options = {} } = document;
  const image = step.image ?? document.image;
  const totalTimeoutMinutes = step['max-time'] ?? options['max-time'];
  const history = liftHistory(gathered, document);
  const artifacts = liftArtifacts(step.artifacts, workingDirectory);
  const caches = liftCaches(step.caches ?? [], definitions.caches, workingDirectory);
  const unknown = unknownFacts(gathered, document);
  for (const [index, { position }] of caches.entries()) {
    facts.note([...path, 'cache', index], [...native, 'caches', position]);
  }
  return {
    ...(image === undefined ? {} : { image: liftImage(image) }),
    machine: liftMachine(step, options),
    services: liftServices(step.services ?? [], definitions.services),
    caches: caches.map(({ cache }) => cache),
    ...(artifacts === undefined ? {} : { artifacts }),
    ...(history === undefined ? {} : { history }),
    ...(totalTimeoutMinutes === undefined ? {} : { totalTimeoutMinutes }),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}

/** The branch whose name the lines of a base leave out: the only one that starts the job. */
function likelyBranch({ branches }: PlanTriggers): string {
  return branches.find((branch) => !branch.includes('*')) ?? 'main';
}

function noteHead({ env, directory }: ScriptHead, path: Path, facts: FactList): void {
  for (const [name, { native }] of env) facts.note([...path, 'env', name], native);
  const label = env.get('NX_AGENT_LAUNCH_TEMPLATE');
  if (label !== undefined) facts.note([...path, 'label'], label.native);
  if (directory !== undefined) facts.note([...path, 'workingDirectory'], directory.native);
}

/** Group and label, which the job's variables tell. */
function namesOf(role: JobRole, env: PlanEnv): Pick<PlanJob, 'group' | 'label'> {
  const group = role === 'other' ? undefined : textOf(env, 'NX_CI_EXECUTION_ENV');
  const label = role === 'agent' ? textOf(env, 'NX_AGENT_LAUNCH_TEMPLATE') : undefined;
  return { ...(group === undefined ? {} : { group }), ...(label === undefined ? {} : { label }) };
}

function textOf(env: PlanEnv, name: string): string | undefined {
  const value = env.get(name);
  return value?.kind === 'text' ? value.text : undefined;
}
