import { toMap } from '@dtekit/core/provider';
import type { CircleCIWorkflowJob } from './workflow.js';

/** Names of the jobs that a job requires, whatever status it waits for. */
export function requirementNames(settings: CircleCIWorkflowJob): readonly string[] {
  const { requires = [] } = settings;
  return requires.map((required) => (typeof required === 'string' ? required : ([...toMap(required).keys()][0] ?? '')));
}
