import { anything, type Decoder, either, flag, list, named, object, oneOf, text } from '@dtekit/core/reader';
import type {
  BitbucketCache,
  BitbucketDefaults,
  BitbucketDefinitions,
  BitbucketDocument,
  BitbucketKeyedCache,
  BitbucketPipelines,
  BitbucketService,
  BitbucketTrigger,
} from '../document/document.js';
import type { SharedStep } from '../document/shared-step.js';
import { lenient } from './lenient.js';
import { numeric } from './numeric.js';
import { pipeline } from './pipeline-items.js';
import { clone, image, runnerLabels, runtime } from './step.js';

const texts: Decoder<readonly string[]> = list(text, 'a list of texts');

const cache: Decoder<BitbucketCache> = either(
  text,
  object<BitbucketKeyedCache>({ path: text, key: object({ files: texts }) }, { required: ['path'] }),
);

const service: Decoder<BitbucketService> = object<BitbucketService>({
  image,
  type: lenient(oneOf('docker')),
  memory: numeric,
  variables: named(text),
});

/** Bitbucket does not look at the steps where anchors are kept, and what repeats one is the step itself: they are left out. */
const anchorSteps: Decoder<readonly SharedStep[]> = {
  expected: 'anything',
  accepts: () => true,
  read: () => undefined,
};

const definitions: Decoder<BitbucketDefinitions> = object<BitbucketDefinitions>({
  services: named(service),
  caches: named(cache),
  imports: named(anything),
  steps: anchorSteps,
  pipelines: named(pipeline),
});

const trigger: Decoder<BitbucketTrigger> = object<BitbucketTrigger>(
  { condition: text, pipelines: texts },
  { required: ['pipelines'] },
);

const options: Decoder<BitbucketDefaults> = object<BitbucketDefaults>({
  docker: flag,
  size: text,
  'max-time': numeric,
  'runs-on': runnerLabels,
  runtime,
});

const pipelines: Decoder<BitbucketPipelines> = object<BitbucketPipelines>({
  default: pipeline,
  branches: named(pipeline),
  'pull-requests': named(pipeline),
  tags: named(pipeline),
  custom: named(pipeline),
});

/** A whole `bitbucket-pipelines.yml`. */
export const document: Decoder<BitbucketDocument> = object<BitbucketDocument>({
  image,
  options,
  clone,
  export: flag,
  labels: named(lenient(text)),
  definitions,
  triggers: named(list(trigger)),
  pipelines,
});
