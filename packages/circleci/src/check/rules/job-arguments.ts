import { type Diagnostic, toMap } from '@dtekit/core/provider';
import { workflowJobKeys } from '../../document/workflow-job-keys.js';
import type { PlacedWorkflowJob } from '../../document/workflow-jobs.js';
import { type Argument, checkArguments } from '../arguments.js';
import type { CheckSubject } from '../subject.js';

/** Whether workflows give jobs the arguments that they take. */
export function checkJobArguments({ jobs, workflowJobs }: CheckSubject): readonly Diagnostic[] {
  return workflowJobs.flatMap((entry) => {
    const { job, path, settings } = entry;
    const definition = settings.type === 'approval' ? undefined : jobs.get(job);
    if (definition === undefined) return [];
    const parameters = toMap(definition.parameters);
    return checkArguments({ kind: 'job', name: job, parameters, ownKeys: workflowJobKeys, path }, argumentsOf(entry));
  });
}

function argumentsOf({ settings, path }: PlacedWorkflowJob): readonly Argument[] {
  const direct = Object.entries(settings).filter(([key]) => !workflowJobKeys.includes(key));
  return [
    ...direct.map(([name, value]) => ({ name, values: [value], path: [...path, name] })),
    ...[...toMap(settings.matrix?.parameters)].map(([name, values]) => ({
      name,
      values: typeof values === 'string' ? [] : values,
      path: [...path, 'matrix', 'parameters', name],
    })),
  ];
}
