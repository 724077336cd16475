import { defineProvider, type Target } from '@dtekit/core/provider';
import { capabilities, traits } from './capabilities.js';
import { check } from './check/check.js';
import type { BitbucketDocument } from './document/document.js';
import { lower } from './lower/lower.js';
import { type BitbucketOptions, optionShapes } from './options.js';
import { render } from './render/render.js';

/**
 * A Bitbucket Pipelines target: compiles pipelines to `bitbucket-pipelines.yml`.
 *
 * @example
 * ```ts
 * const compiled = compile(pipeline, bitbucket({ fanOut: 'steps' }));
 * ```
 */
export const bitbucket: (options?: BitbucketOptions) => Target = defineProvider<BitbucketDocument, BitbucketOptions>({
  specVersion: 1,
  id: 'bitbucket',
  name: 'Bitbucket Pipelines',
  defaultPath: 'bitbucket-pipelines.yml',
  options: optionShapes,
  capabilities,
  traits,
  lower,
  check,
  render,
});
