import type { ArtifactsInput } from '../artifacts.js';
import { filledList } from './list.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** Files a job hands over. */
export const artifactsSchema: () => Schema<ArtifactsInput> = once(() =>
  strictObject<ArtifactsInput>({ paths: filledList(text()) }, { expireInDays: wholeNumber(1, 3650) }),
);
