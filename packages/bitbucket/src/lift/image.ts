import type { BitbucketImage } from '../document/step.js';

/** The name of an image in either of its forms. */
export function liftImage(image: BitbucketImage): string {
  return typeof image === 'string' ? image : image.name;
}
