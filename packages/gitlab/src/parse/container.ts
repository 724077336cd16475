import { type Decoder, either, list, named, object, text } from '@dtekit/core/reader';
import type { GitLabImage, GitLabImageSettings, GitLabService, GitLabServiceSettings } from '../document/container.js';
import { plainData } from './plain-data.js';
import { noReference } from './reference.js';
import { texts } from './texts.js';

const imageMembers = {
  name: text,
  entrypoint: texts,
  docker: plainData,
  kubernetes: plainData,
  pull_policy: either(text, texts),
};

/** The container a job runs in. */
export const image: Decoder<GitLabImage> = either(
  text,
  object<GitLabImageSettings>(imageMembers, { required: ['name'] }),
);

const service: Decoder<GitLabService> = either(
  text,
  object<GitLabServiceSettings>(
    { ...imageMembers, alias: text, command: texts, variables: named(text) },
    { required: ['name'] },
  ),
);

/** Containers beside a job. */
export const services: Decoder<readonly GitLabService[]> = noReference(list(service));
