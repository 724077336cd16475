import { createRequire } from 'node:module';
import type CircleCISdk from '@circleci/circleci-config-sdk';
import { toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';
import type { CircleCIJob } from '../document/job.js';
import type { CircleCIStep } from '../document/step.js';
import type { CircleCIWorkflowEntry, CircleCIWorkflowJob } from '../document/workflow.js';
import { nxOrbAlias } from './base.js';
import type { LoweredWorkflow } from './workflow.js';

// The only file that knows CircleCI's own SDK, which is archived: pinned, and none of its types leave. It is CommonJS and
// required as such: its named exports do not exist for `import`, and `import` first reads all of it in search of names,
// which takes longer than running it.
const CircleCI: typeof CircleCISdk = createRequire(import.meta.url)('@circleci/circleci-config-sdk');

// Its types are of 2022 and narrower than what the classes take, which is what the casts to `never` are for: they hand
// over values that the classes pass on untouched, Maps included.

/** What a configuration is made of. */
export interface ConfigurationParts {
  /** Version of the orb `nrwl/nx`; absent where no step uses it. */
  readonly nxOrbVersion?: string;
  readonly jobs: ReadonlyMap<string, CircleCIJob>;
  /** Jobs that are taken over as they are. */
  readonly nativeJobs: ReadonlyMap<string, CircleCIJob>;
  readonly workflows: readonly LoweredWorkflow[];
}

type SdkJob = InstanceType<typeof CircleCISdk.Job>;
type SdkStep = NonNullable<ConstructorParameters<typeof CircleCISdk.Job>[2]>[number];
type SdkExecutor = ConstructorParameters<typeof CircleCISdk.Job>[1];
type SdkWorkflow = InstanceType<typeof CircleCISdk.Workflow>;

/** What the SDK generates, in our types. */
interface GeneratedConfiguration {
  readonly orbs?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, CircleCIJob>>;
  readonly workflows: Readonly<Record<string, { readonly jobs: readonly CircleCIWorkflowEntry[] }>>;
}

/** Builds the configuration from the SDK's objects and takes over what they generate, as a document. */
export function generateDocument(parts: ConfigurationParts): CircleCIDocument {
  const { nxOrbVersion, nativeJobs, workflows } = parts;
  const jobs = new Map([...parts.jobs].map(([name, body]) => [name, sdkJob(name, body)]));
  const orbs = nxOrbVersion === undefined ? [] : [new CircleCI.orb.OrbImport(nxOrbAlias, 'nrwl', 'nx', nxOrbVersion)];
  const config = new CircleCI.Config(
    false,
    [...jobs.values()],
    workflows.map((workflow) => sdkWorkflow(workflow, jobs)),
    undefined,
    undefined,
    undefined,
    orbs,
  );
  const generated = config.generate(true) as unknown as GeneratedConfiguration;
  return {
    version: 2.1,
    ...(orbs.length === 0 ? {} : { orbs: toMap(generated.orbs) }),
    jobs: new Map(
      [...toMap(generated.jobs)].map(([name, job]) => [name, tidyJob(job)] as const).concat([...nativeJobs]),
    ),
    // The SDK knows neither schedules nor `unless`.
    workflows: new Map(
      workflows.map(({ name, entries: _, ...condition }) => [
        name,
        { ...condition, jobs: generated.workflows[name]?.jobs ?? [] },
      ]),
    ),
  };
}

function sdkJob(name: string, body: CircleCIJob): SdkJob {
  const { Job, parameters, reusable } = CircleCI;
  const executor = sdkExecutor(body);
  const steps = (body.steps ?? []).map(sdkStep);
  const properties = { environment: body.environment, parallelism: body.parallelism } as never;
  if (body.parameters === undefined) return new Job(name, executor, steps, properties);
  const declared = new parameters.CustomParametersList(
    [...toMap(body.parameters)].map(([key, { type }]) => new parameters.CustomParameter(key, type as never)),
  );
  return new reusable.ParameterizedJob(name, executor, declared as never, steps, properties);
}

/** The SDK knows no self-hosted runners, and gives a container without resource class a `medium` one. */
function sdkExecutor({ docker, machine, resource_class }: CircleCIJob): SdkExecutor {
  const [primary, ...services] = docker ?? [];
  if (primary === undefined) return { generate: () => ({ machine, resource_class }) } as never;
  const executor = new CircleCI.executors.DockerExecutor(primary.image, undefined, undefined, services as never);
  executor.resource_class = resource_class as never;
  return executor;
}

function sdkStep(step: CircleCIStep): SdkStep {
  const { commands, reusable } = CircleCI;
  const [name, body] = typeof step === 'string' ? [step] : (Object.entries(step)[0] ?? ['']);
  switch (name) {
    case 'checkout':
      return new commands.Checkout(body as never);
    case 'run':
      return new commands.Run(body as never);
    case 'restore_cache':
      return new commands.cache.Restore(body as never);
    case 'save_cache':
      return new commands.cache.Save(body as never);
    case 'store_artifacts':
      return new commands.StoreArtifacts(body as never);
    default:
      return new reusable.ReusedCommand(name, body as never);
  }
}

function sdkWorkflow(workflow: LoweredWorkflow, jobs: ReadonlyMap<string, SdkJob>): SdkWorkflow {
  const result = new CircleCI.Workflow(workflow.name);
  for (const { job, settings } of workflow.entries) {
    const parameters = sdkWorkflowJob(settings);
    if (settings.type === 'approval') result.addJobApproval(job, parameters);
    // Of a native job the SDK only needs the name.
    else result.addJob(jobs.get(job) ?? new CircleCI.Job(job, sdkExecutor({})), parameters);
  }
  return result;
}

/** The SDK puts the matrix under `parameters` by itself, and knows the steps around a job by names in camel case. */
function sdkWorkflowJob(settings: CircleCIWorkflowJob): never {
  const { type: _, matrix, 'pre-steps': preSteps, 'post-steps': postSteps, ...others } = settings;
  const parameters = {
    ...(matrix === undefined ? {} : { matrix: matrix.parameters }),
    ...others,
    ...(preSteps === undefined ? {} : { preSteps: preSteps.map(sdkStep) }),
    ...(postSteps === undefined ? {} : { postSteps: postSteps.map(sdkStep) }),
  };
  return (Object.keys(parameters).length === 0 ? undefined : parameters) as never;
}

/** The SDK leaves members without a value behind, and images are instances of its class. */
function tidyJob(job: CircleCIJob): CircleCIJob {
  const { docker, parameters, ...others } = withoutUndefined(job);
  return {
    ...(docker === undefined ? {} : { docker: docker.map(withoutUndefined) }),
    ...others,
    ...(parameters === undefined ? {} : { parameters: toMap(parameters) }),
  };
}

function withoutUndefined<Value extends object>(value: Value): Value {
  // A copy without members that are absent anyway has the same type.
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}
