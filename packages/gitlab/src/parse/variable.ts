import type { NamedValues } from '@dtekit/core/provider';
import { type Decoder, either, flag, named, object, scalar, text } from '@dtekit/core/reader';
import type { GitLabDescribedVariable, GitLabVariable } from '../document/variable.js';
import { noReference, reference } from './reference.js';
import { texts } from './texts.js';

const describedVariable: Decoder<GitLabDescribedVariable> = object<GitLabDescribedVariable>({
  value: text,
  expand: flag,
  description: text,
  options: texts,
});

/** Variables by name. */
export const variables: Decoder<NamedValues<GitLabVariable>> = noReference(
  named<GitLabVariable>(either(reference, scalar, describedVariable), 'a mapping of names to values'),
);
