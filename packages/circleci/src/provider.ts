import { defineProvider, type Target } from '@dtekit/core/provider';
import { circleciCapabilities } from './capabilities.js';
import { check } from './check/check.js';
import type { CircleCIDocument } from './document/document.js';
import { lower } from './lower/lower.js';
import type { CircleCIOptions } from './options.js';
import { render } from './render/render.js';

/**
 * The CircleCI target: compiles pipelines to `.circleci/config.yml`.
 * `compile(pipeline, circleci({ fanOut: 'parallelism' }))`
 */
export const circleci: (options?: CircleCIOptions) => Target = defineProvider<CircleCIDocument, CircleCIOptions>({
  specVersion: 1,
  id: 'circleci',
  name: 'CircleCI',
  defaultPath: '.circleci/config.yml',
  capabilities: circleciCapabilities,
  traits: {
    cacheScope: 'anywhere',
    detectsBranch: true,
    clonesAllHistory: true,
    machineSizes: { small: 'small', medium: 'medium', large: 'large', xlarge: 'xlarge', '2xlarge': '2xlarge' },
  },
  lower,
  check,
  render,
});
