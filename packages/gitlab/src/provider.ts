import { defineProvider, type Target } from '@dtekit/core/provider';
import { capabilities, traits } from './capabilities.js';
import { check } from './check/check.js';
import type { GitLabDocument } from './document/document.js';
import { rootPath } from './lower/check-options.js';
import { lower } from './lower/lower.js';
import { type GitLabOptions, optionShapes } from './options.js';
import { render } from './render/render.js';

/**
 * A GitLab CI target: compiles pipelines to `.gitlab-ci.yml`.
 *
 * @example
 * ```ts
 * const compiled = compile(pipeline, gitlab({ fanOut: 'extends' }));
 * ```
 */
export const gitlab: (options?: GitLabOptions) => Target = defineProvider<GitLabDocument, GitLabOptions>({
  specVersion: 1,
  id: 'gitlab',
  name: 'GitLab CI',
  defaultPath: rootPath,
  options: optionShapes,
  capabilities,
  traits,
  lower,
  check,
  render,
});
