import { type PlanService, toMap } from '@dtekit/core/provider';
import type { BitbucketDefinitions } from '../document/document.js';
import { liftImage } from './image.js';
import { wantedName } from './wanted-name.js';

/** The containers beside a step, the mirror of `lowerServices`. Docker's own has no image and is left out. */
export function liftServices(
  names: readonly string[],
  definitions: BitbucketDefinitions['services'],
): readonly PlanService[] {
  const wanted = names.map((name) => wantedName(name, definitions));
  return names.flatMap((name, index) => {
    const { image, variables } = definitions?.get(name) ?? {};
    if (image === undefined) return [];
    const stem = wanted[index] ?? name;
    const isUnique = wanted.indexOf(stem) === wanted.lastIndexOf(stem);
    return [{ name: isUnique ? stem : name, image: liftImage(image), env: toMap(variables) }];
  });
}
