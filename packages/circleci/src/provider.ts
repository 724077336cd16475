import { defineProvider, type Target } from '@dtekit/core/provider';
import { capabilities, traits } from './capabilities.js';
import { check } from './check/check.js';
import type { CircleCIDocument } from './document/document.js';
import { lower } from './lower/lower.js';
import { type CircleCIOptions, optionShapes } from './options.js';
import { render } from './render/render.js';

/**
 * A CircleCI target: compiles pipelines to `.circleci/config.yml`.
 *
 * @example
 * ```ts
 * const compiled = compile(pipeline, circleci({ fanOut: 'parallelism' }));
 * ```
 */
export const circleci: (options?: CircleCIOptions) => Target = defineProvider<CircleCIDocument, CircleCIOptions>({
  specVersion: 1,
  id: 'circleci',
  name: 'CircleCI',
  defaultPath: '.circleci/config.yml',
  options: optionShapes,
  capabilities,
  traits,
  lower,
  check,
  render,
});
