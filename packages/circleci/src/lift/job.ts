import type { JobFact, Path, PlanJob } from '@dtekit/core/provider';
import { type FactList, roleOf } from '@dtekit/core/reader';
import type { BranchChoice } from '../lower/branch-filters.js';
import { parallelismOf } from './agents.js';
import { liftEnv } from './env.js';
import { type MachineLayers, machineLayers } from './executor.js';
import { contextsOf, type JobSource, nameOf, scopeInside, stepsOf } from './job-source.js';
import { layerText } from './layer-text.js';
import { type LiftedMachine, liftMachine } from './machine.js';
import type { Binding } from './scope.js';
import type { ReadSilence } from './silence-timeout.js';
import { type LiftedSteps, liftSteps } from './steps.js';

/** A job of a plan but for what depends on the workflows. */
export interface LiftedJob {
  readonly job: JobDraft;
  /** The branches that the job itself lets through. */
  readonly gate?: BranchChoice;
  /** How many nodes each copy of it has. */
  readonly nodes: number;
}

/** A job before it is known when it runs. */
export type JobDraft = Omit<PlanJob, 'triggers' | 'phase' | 'runs'>;

const noLayers: MachineLayers = { layers: [], hasUnknownExecutor: false };

/** Lifts a job, the mirror of `lowerJob`. `copies` says what the parameters of its matrix stand for. */
export function liftJob(
  source: JobSource,
  copies: ReadonlyMap<string, Binding>,
  number: number,
  facts: FactList,
): LiftedJob {
  const { definition, entry, outside } = source;
  const path: Path = ['jobs', number];
  const origin = facts.note(path, definition?.path ?? entry.path);
  const scope = definition === undefined ? outside : scopeInside(definition, source, copies);
  const machines = definition === undefined ? noLayers : machineLayers(definition.value, definition.path, scope);
  const directory = layerText(machines.layers, 'working_directory');
  const steps = liftSteps(stepsOf(source, scope), { job: path, facts, jobDirectory: directory.text });
  const machine = liftMachine(machines.layers);
  const nodes = parallelismOf(definition?.value.parallelism, scope);
  const contexts = contextsOf(source);
  const env = liftEnv(machines.layers, steps.first, path, facts);
  const unknown = unknownFacts(definition === undefined || machines.hasUnknownExecutor, machine, steps, [
    [nodes.isKnown, 'count'],
    [directory.isKnown, 'workingDirectory'],
    [contexts.isKnown, 'contexts'],
  ]);
  notePlaces(path, machine, steps.silence, facts);
  const gate = steps.first.find((first) => first.gate !== undefined)?.gate;
  const draft: JobDraft = {
    name: nameOf(source),
    ...rolePart(steps, env),
    count: 1,
    ...(machine.image === undefined ? {} : { image: machine.image }),
    machine: machine.machine,
    env,
    services: machine.services,
    ...stepsPart(steps),
    retries: 0,
    interruptible: false,
    contexts: contexts.names,
    ...(unknown.length === 0 ? {} : { unknown }),
    origin,
  };
  return { job: draft, ...(gate === undefined ? {} : { gate }), nodes: nodes.count };
}

/** The part it plays, and whose counterpart it is. */
function rolePart({ steps }: LiftedSteps, env: PlanJob['env']): Pick<PlanJob, 'role' | 'group' | 'label'> {
  const role = roleOf(steps);
  const group = role === 'other' ? undefined : env.get('NX_CI_EXECUTION_ENV');
  const label = role === 'agent' ? env.get('NX_AGENT_LAUNCH_TEMPLATE') : undefined;
  return {
    role,
    ...(group?.kind === 'text' ? { group: group.text } : {}),
    ...(label?.kind === 'text' ? { label: label.text } : {}),
  };
}

type StepsPart = Pick<
  PlanJob,
  'workingDirectory' | 'history' | 'steps' | 'always' | 'caches' | 'artifacts' | 'silenceTimeoutMinutes'
>;

function stepsPart({ directory, history, steps, always, caches, artifacts, silence }: LiftedSteps): StepsPart {
  return {
    workingDirectory: directory.directory,
    ...(history === 'full' ? { history } : {}),
    steps,
    always,
    caches,
    ...(artifacts.length === 0 ? {} : { artifacts: { paths: artifacts } }),
    ...(silence.minutes === undefined ? {} : { silenceTimeoutMinutes: silence.minutes }),
  };
}

function unknownFacts(
  isElsewhere: boolean,
  machine: LiftedMachine,
  steps: LiftedSteps,
  others: readonly (readonly [isKnown: boolean, fact: JobFact])[],
): readonly JobFact[] {
  const facts: readonly (readonly [isKnown: boolean, fact: JobFact])[] = [
    [!isElsewhere, 'image'],
    [!isElsewhere, 'machine'],
    [!isElsewhere, 'env'],
    ...machine.unknown.map((fact) => [false, fact] as const),
    [steps.directory.isCertain, 'workingDirectory'],
    [steps.history !== 'unknown', 'history'],
    [!steps.hasUnknownCache, 'caches'],
    [steps.silence.isKnown, 'silenceTimeoutMinutes'],
    ...others,
  ];
  return [...new Set(facts.flatMap(([isKnown, fact]) => (isKnown ? [] : [fact])))];
}

function notePlaces(path: Path, { imagePlace }: LiftedMachine, silence: ReadSilence, facts: FactList): void {
  if (imagePlace !== undefined) facts.note([...path, 'image'], imagePlace.path, imagePlace.through);
  if (silence.place === undefined) return;
  const place = silence.minutes === undefined ? ['timeouts'] : ['timeouts', 'silenceMinutes'];
  facts.note([...path, ...place], silence.place.path, silence.place.through);
}
