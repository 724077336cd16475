import { type Diagnostic, diagnose, didYouMean, type Path, toMap } from '@dtekit/core/provider';
import type { CircleCIParameter } from '../../document/parameter.js';
import type { PlacedWorkflowJob } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** The keys of a job in a workflow that are no arguments. */
const workflowKeys: readonly string[] = [
  'name',
  'type',
  'requires',
  'context',
  'filters',
  'matrix',
  'pre-steps',
  'post-steps',
  'serial-group',
  'override-with',
];

/** One value that a job gets for a parameter, from an argument or a matrix. */
interface Argument {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly path: Path;
}

/** Whether workflows give jobs the arguments that they take. */
export function checkJobArguments({ document, workflowJobs }: CheckSubject): readonly Diagnostic[] {
  const jobs = toMap(document.jobs);
  return workflowJobs.flatMap((entry) => {
    const job = jobs.get(entry.job);
    return job === undefined ? [] : checkArguments(entry, toMap(job.parameters));
  });
}

function checkArguments(
  entry: PlacedWorkflowJob,
  parameters: ReadonlyMap<string, CircleCIParameter>,
): readonly Diagnostic[] {
  const { job, path } = entry;
  const given = argumentsOf(entry);
  const missing = [...parameters]
    .filter(([name, parameter]) => parameter.default === undefined && !given.some((argument) => argument.name === name))
    .map(([name]) => diagnose(circleciCatalog, 'circleci/missing-argument', { job, name }, { path }));
  return [...missing, ...given.flatMap((argument) => checkArgument(job, argument, parameters))];
}

function argumentsOf({ settings, path }: PlacedWorkflowJob): readonly Argument[] {
  const direct = Object.entries(settings).filter(([key]) => !workflowKeys.includes(key));
  return [
    ...direct.map(([name, value]) => ({ name, values: [value], path: [...path, name] })),
    ...[...toMap(settings.matrix?.parameters)].map(([name, values]) => ({
      name,
      values: typeof values === 'string' ? [] : values,
      path: [...path, 'matrix', 'parameters', name],
    })),
  ];
}

function checkArgument(
  job: string,
  { name, values, path }: Argument,
  parameters: ReadonlyMap<string, CircleCIParameter>,
): readonly Diagnostic[] {
  const parameter = parameters.get(name);
  if (parameter === undefined) {
    const suggestion = didYouMean(name, [...parameters.keys(), ...workflowKeys]);
    return [diagnose(circleciCatalog, 'circleci/unknown-argument', { job, name, suggestion }, { path })];
  }
  const wrong = values.find((value) => !isOfType(value, parameter));
  if (wrong === undefined) return [];
  const details = { job, name, type: parameter.type, value: JSON.stringify(wrong) };
  return [diagnose(circleciCatalog, 'circleci/argument-type', details, { path })];
}

function isOfType(value: unknown, { type, enum: allowed = [] }: CircleCIParameter): boolean {
  if (typeof value === 'string' && value.includes('<<')) return true;
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      // CircleCI reads the words of YAML 1.1 as booleans, which YAML 1.2 calls text.
      return typeof value === 'boolean' || /^(?:y|n|yes|no|on|off|true|false)$/i.test(String(value));
    case 'string':
      return typeof value === 'string';
    case 'enum':
      return allowed.includes(String(value));
    case 'executor':
    case 'steps':
    case 'env_var_name':
      return true;
  }
}
