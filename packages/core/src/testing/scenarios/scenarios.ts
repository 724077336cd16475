import { hostileScenarios } from './hostile.js';
import { packageManagerScenarios } from './package-managers.js';
import type { Scenario } from './scenario.js';
import { sizeScenarios } from './sizes.js';
import { surroundingScenarios } from './surroundings.js';

/** The pipelines that every provider is tried with, each for what its `shows` says. */
export const scenarios: readonly Scenario[] = [
  ...sizeScenarios,
  ...packageManagerScenarios,
  ...hostileScenarios,
  ...surroundingScenarios,
];
