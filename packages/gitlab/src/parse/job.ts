import { type Decoder, either, flag, list, named, number, object, oneOf, text } from '@dtekit/core/reader';
import type { GitLabDefault } from '../document/document.js';
import type { GitLabEnvironment, GitLabInherit, GitLabJob, GitLabMatrix, GitLabRetry } from '../document/job.js';
import { artifacts } from './artifacts.js';
import { cache } from './cache.js';
import { image, services } from './container.js';
import { needs } from './need.js';
import { plainData } from './plain-data.js';
import { noReference } from './reference.js';
import { rules, when } from './rule.js';
import { script } from './script.js';
import { texts } from './texts.js';
import { variables } from './variable.js';

const inherit: Decoder<GitLabInherit> = object<GitLabInherit>({
  default: either(flag, texts),
  variables: either(flag, texts),
});

const matrix: Decoder<GitLabMatrix> = object<GitLabMatrix>(
  { matrix: noReference(list(named(either(text, noReference(list(text)))))) },
  { required: ['matrix'] },
);

const retry: Decoder<GitLabRetry> = object<GitLabRetry>({
  max: number,
  when: either(text, texts),
  exit_codes: either(number, noReference(list(number))),
});

const environment: Decoder<GitLabEnvironment> = object<GitLabEnvironment>({
  name: text,
  url: text,
  action: oneOf('start', 'prepare', 'stop', 'verify', 'access'),
  on_stop: text,
  auto_stop_in: text,
  deployment_tier: text,
  kubernetes: plainData,
});

const defaultMembers = {
  image,
  services,
  tags: texts,
  interruptible: flag,
  retry: either(number, retry),
  timeout: text,
  id_tokens: plainData,
  identity: text,
  hooks: plainData,
  cache,
  before_script: script,
  after_script: script,
  artifacts,
};

/** The keys that jobs start from. */
export const defaults: Decoder<GitLabDefault> = object<GitLabDefault>(defaultMembers);

/** A job, or a hidden one. */
export const job: Decoder<GitLabJob> = object<GitLabJob>({
  ...defaultMembers,
  extends: either(text, texts),
  stage: text,
  inherit,
  parallel: either(number, matrix),
  needs,
  dependencies: texts,
  rules,
  only: plainData,
  except: plainData,
  when,
  start_in: text,
  manual_confirmation: text,
  allow_failure: plainData,
  resource_group: text,
  environment: either(text, environment),
  variables,
  secrets: plainData,
  inputs: plainData,
  script,
  run: plainData,
  trigger: plainData,
  coverage: text,
  release: plainData,
  pages: plainData,
  publish: text,
});
