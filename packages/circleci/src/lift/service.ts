import { memberPairs, type PlanService } from '@dtekit/core/provider';
import type { CircleCIDockerImage } from '../document/job.js';
import { resolveText } from './expression.js';
import type { Scope } from './scope.js';

/** The images beside the first one. One without a name answers under `localhost`. */
export function liftServices(images: readonly CircleCIDockerImage[], scope: Scope): readonly PlanService[] {
  return images.map(({ image, name = 'localhost', environment }) => {
    const text = (value: unknown): string => resolveText(String(value), scope).text;
    return {
      name: text(name),
      image: text(image),
      env: new Map(memberPairs(environment).map(([variable, value]) => [variable, text(value)])),
    };
  });
}
