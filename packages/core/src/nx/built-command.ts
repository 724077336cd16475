import { frozenCopy } from './frozen-copy.js';

/**
 * The frozen command value that a builder returns. Unknown fields are kept, so that validation can name them; a
 * `spelling` is not, because it belongs to the text that another command was parsed from.
 */
export function builtCommand<Fields extends object>(fields: Fields): Fields {
  return frozenCopy({ ...fields, spelling: undefined });
}
