import { type Decoder, list, object, oneOf, text } from '@dtekit/core/reader';
import type { CircleCIParameter } from '../document/parameter.js';
import { value } from './value.js';

/** What something can be told. */
export const parameter: Decoder<CircleCIParameter> = object<CircleCIParameter>(
  {
    type: oneOf('string', 'boolean', 'integer', 'enum', 'executor', 'steps', 'env_var_name'),
    description: text,
    default: value,
    enum: list(text),
  },
  { required: ['type'] },
);
