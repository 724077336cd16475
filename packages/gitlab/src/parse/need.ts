import { type Decoder, either, flag, list, object, text } from '@dtekit/core/reader';
import type { GitLabNeed, GitLabNeedSettings } from '../document/need.js';
import { plainData } from './plain-data.js';
import { noReference } from './reference.js';

const needSettings: Decoder<GitLabNeedSettings> = object<GitLabNeedSettings>({
  job: text,
  optional: flag,
  artifacts: flag,
  parallel: plainData,
  pipeline: text,
  project: text,
  ref: text,
});

/** Jobs that have to end first. A job that starts another pipeline may have a single need without a list around it. */
export const needs: Decoder<readonly GitLabNeed[]> = either(noReference(list(either(text, needSettings))), {
  ...needSettings,
  read: (...place) => {
    const need = needSettings.read(...place);
    return need === undefined ? undefined : [need];
  },
});
