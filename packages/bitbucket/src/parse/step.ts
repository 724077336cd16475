import { anything, type Decoder, either, flag, list, named, object, oneOf, text } from '@dtekit/core/reader';
import type {
  BitbucketArtifactSettings,
  BitbucketArtifacts,
  BitbucketClone,
  BitbucketCondition,
  BitbucketImage,
  BitbucketImageSettings,
  BitbucketRuntime,
  BitbucketStep,
  BitbucketUpload,
} from '../document/step.js';
import { script } from './command.js';
import { lenient } from './lenient.js';
import { numeric } from './numeric.js';

const texts: Decoder<readonly string[]> = list(text, 'a list of texts');

/** A container image in either of its forms. */
export const image: Decoder<BitbucketImage> = either(
  text,
  object<BitbucketImageSettings>(
    {
      name: text,
      username: text,
      password: text,
      aws: object({ 'access-key': text, 'secret-key': text, 'oidc-role': text }),
      'run-as-user': numeric,
    },
    { required: ['name'] },
  ),
);

/** How the repository is cloned. */
export const clone: Decoder<BitbucketClone> = object<BitbucketClone>({
  enabled: flag,
  depth: either(numeric, oneOf('full')),
  lfs: flag,
  'skip-ssl-verify': flag,
});

/** When a step or a stage runs at all. */
export const condition: Decoder<BitbucketCondition> = object<BitbucketCondition>({
  changesets: object({ includePaths: texts, excludePaths: texts }),
  state: text,
});

/** Whether something waits for somebody; words that are not known yet are left out. */
export const trigger: Decoder<'automatic' | 'manual'> = lenient(oneOf('automatic', 'manual'));

/** Labels of a runner: one or several. */
export const runnerLabels: Decoder<string | readonly string[]> = either(text, texts);

/** The machine in detail. */
export const runtime: Decoder<BitbucketRuntime> = object<BitbucketRuntime>({
  cloud: object<NonNullable<BitbucketRuntime['cloud']>>({
    arch: lenient(oneOf('x86', 'arm')),
    'atlassian-ip-ranges': flag,
    'instance-type': text,
    platform: lenient(oneOf('linux', 'windows')),
    version: text,
  }),
  'self-hosted': object<NonNullable<BitbucketRuntime['self-hosted']>>({
    cpu: numeric,
    memory: numeric,
    volumes: texts,
    storage: named(anything),
  }),
});

const artifacts: Decoder<BitbucketArtifacts> = either(
  texts,
  object<BitbucketArtifactSettings>({
    download: either(flag, texts),
    paths: texts,
    upload: list(
      object<BitbucketUpload>(
        {
          name: text,
          paths: texts,
          type: lenient(oneOf('shared', 'scoped', 'test-reports')),
          depth: numeric,
          'ignore-paths': texts,
          'capture-on': lenient(oneOf('success', 'failed', 'always')),
        },
        { required: ['name', 'paths'] },
      ),
    ),
  }),
);

/** What is said below `step:`. */
export const step: Decoder<BitbucketStep> = object<BitbucketStep>({
  name: text,
  type: lenient(oneOf('inline', 'pipeline')),
  custom: text,
  'input-variables': named(text),
  image,
  runtime,
  size: text,
  'runs-on': runnerLabels,
  'max-time': numeric,
  'fail-fast': flag,
  trigger,
  condition,
  deployment: text,
  environment: text,
  'concurrency-group': text,
  oidc: flag,
  auth: object({ system: object({ scopes: texts }) }),
  clone,
  services: texts,
  caches: texts,
  artifacts,
  script,
  'after-script': script,
  'output-variables': texts,
  'on-fail': object({ strategy: text }),
});
