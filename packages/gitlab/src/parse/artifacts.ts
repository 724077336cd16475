import { type Decoder, flag, object, oneOf, text } from '@dtekit/core/reader';
import type { GitLabArtifacts } from '../document/artifacts.js';
import { plainData } from './plain-data.js';
import { texts } from './texts.js';

/** Files a job hands over. */
export const artifacts: Decoder<GitLabArtifacts> = object<GitLabArtifacts>({
  name: text,
  when: oneOf('on_success', 'on_failure', 'always'),
  access: text,
  expose_as: text,
  expire_in: text,
  untracked: flag,
  paths: texts,
  exclude: texts,
  reports: plainData,
  public: flag,
});
