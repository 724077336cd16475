import { type Decoder, either, flag, list, object, text } from '@dtekit/core/reader';
import type {
  BitbucketFinalItem,
  BitbucketImport,
  BitbucketItem,
  BitbucketParallelGroup,
  BitbucketParallelItem,
  BitbucketPipeline,
  BitbucketStageItem,
  BitbucketStepItem,
  BitbucketVariable,
  BitbucketVariablesItem,
} from '../document/pipeline-items.js';
import { inPlace } from './in-place.js';
import { condition, step, trigger } from './step.js';

const stepItem: Decoder<BitbucketStepItem> = object<BitbucketStepItem>({ step }, { required: ['step'] });

/** A group inside of a group is kept as it is, for the rule about nested groups. */
const nestedGroup: Decoder<BitbucketStepItem> = {
  ...object<BitbucketStepItem>({ step }),
  accepts: (node) => node.kind === 'mapping' && (node.entries.has('parallel') || node.entries.has('stage')),
};

const groupItem: Decoder<BitbucketStepItem> = { ...either(stepItem, nestedGroup), expected: 'a `step`' };

/** The steps of a group; what is none stands as a step that does nothing. */
const groupSteps: Decoder<readonly BitbucketStepItem[]> = list(
  inPlace(groupItem, { step: { script: [':'] } }),
  'a list of steps',
);

const parallelItem: Decoder<BitbucketParallelItem> = object<BitbucketParallelItem>(
  {
    parallel: either(
      groupSteps,
      object<BitbucketParallelGroup>({ 'fail-fast': flag, steps: groupSteps }, { required: ['steps'] }),
    ),
  },
  { required: ['parallel'] },
);

const stageItem: Decoder<BitbucketStageItem> = object<BitbucketStageItem>(
  {
    stage: object<BitbucketStageItem['stage']>(
      { name: text, deployment: text, environment: text, trigger, condition, steps: groupSteps },
      { required: ['steps'] },
    ),
  },
  { required: ['stage'] },
);

const variables: Decoder<readonly BitbucketVariable[]> = list(
  object<BitbucketVariable>(
    { name: text, default: text, description: text, 'allowed-values': list(text, 'a list of texts') },
    { required: ['name'] },
  ),
);

const item: Decoder<BitbucketItem> = {
  ...either(
    stepItem,
    parallelItem,
    stageItem,
    object<BitbucketFinalItem>({ final: step }, { required: ['final'] }),
    object<BitbucketVariablesItem>({ variables }, { required: ['variables'] }),
  ),
  expected: 'a `step`, `parallel`, `stage`, `final` or `variables`',
};

/** What a pipeline runs; an entry of the wrong kind stands as one that runs nothing. */
export const pipeline: Decoder<BitbucketPipeline> = either(
  list(inPlace(item, { variables: [] }), 'a list of steps'),
  object<BitbucketImport>({ import: text, variables }, { required: ['import'] }),
);
