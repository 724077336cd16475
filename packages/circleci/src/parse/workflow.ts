import {
  anything,
  type Decoder,
  either,
  flag,
  list,
  type MemberDecoders,
  named,
  number,
  object,
  text,
} from '@dtekit/core/reader';
import type {
  CircleCIFilters,
  CircleCIMatrix,
  CircleCINameFilter,
  CircleCIRequirement,
  CircleCITrigger,
  CircleCIWorkflow,
  CircleCIWorkflowEntry,
  CircleCIWorkflowJob,
} from '../document/workflow.js';
import { keyed } from './keyed.js';
import { steps } from './step.js';
import { value } from './value.js';

const words = either(text, list(text));

const nameFilter: Decoder<CircleCINameFilter> = object<CircleCINameFilter>({ only: words, ignore: words });

const filters: Decoder<CircleCIFilters> = object<CircleCIFilters>({ branches: nameFilter, tags: nameFilter });

const matrix: Decoder<CircleCIMatrix> = object<CircleCIMatrix>(
  { parameters: named(either(list(anything), text)), exclude: list(named(anything)), alias: text },
  { required: ['parameters'] },
);

const requirement: Decoder<CircleCIRequirement> = either(text, named(words));

/** The keys that every job of a workflow may have; all others are arguments, of any shape. */
type WorkflowJobKeys = Pick<
  CircleCIWorkflowJob,
  | 'name'
  | 'type'
  | 'requires'
  | 'context'
  | 'filters'
  | 'matrix'
  | 'pre-steps'
  | 'post-steps'
  | 'serial-group'
  | 'override-with'
>;

const members: MemberDecoders<WorkflowJobKeys> = {
  name: text,
  type: text,
  requires: list(requirement),
  context: words,
  filters: either(text, filters),
  matrix,
  'pre-steps': steps,
  'post-steps': steps,
  'serial-group': text,
  'override-with': text,
};

const workflowJob: Decoder<CircleCIWorkflowJob> = object<CircleCIWorkflowJob>(members);

const entry: Decoder<CircleCIWorkflowEntry> = either(text, keyed(workflowJob, {}));

const trigger: Decoder<CircleCITrigger> = object<CircleCITrigger>(
  {
    schedule: object<CircleCITrigger['schedule']>({ cron: text, filters }, { required: ['cron'] }),
  },
  { required: ['schedule'] },
);

/** A workflow. */
export const workflow: Decoder<CircleCIWorkflow> = object<CircleCIWorkflow>(
  {
    triggers: list(trigger),
    when: either(flag, value),
    unless: either(flag, value),
    max_auto_reruns: number,
    jobs: list(entry),
  },
  { required: ['jobs'] },
);
