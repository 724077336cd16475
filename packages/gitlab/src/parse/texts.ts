import { type Decoder, list, text } from '@dtekit/core/reader';
import { noReference } from './reference.js';

/** A list of texts. */
export const texts: Decoder<readonly string[]> = noReference(list(text, 'a list of texts'));
