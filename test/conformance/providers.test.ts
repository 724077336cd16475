import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { describeProvider } from '@dtekit/core/testing';
import { gitlab } from '@dtekit/gitlab';
import { describe, it } from 'vitest';
import { readBitbucket } from '../readers/read-bitbucket.js';
import { readCircleCI } from '../readers/read-circleci.js';
import { readGitLab } from '../readers/read-gitlab.js';

const runner = { describe, it };

describe('with a matrix', () => {
  describeProvider({ createTarget: () => circleci(), read: readCircleCI, runner });
});
describe('with parallelism', () => {
  describeProvider({ createTarget: () => circleci({ fanOut: 'parallelism' }), read: readCircleCI, runner });
});
describe('with set-shas in shell', () => {
  describeProvider({ createTarget: () => circleci({ setShas: 'shell' }), read: readCircleCI, runner });
});
describe('with parallel', () => {
  describeProvider({ createTarget: () => gitlab(), read: readGitLab, runner });
});
describe('with extends', () => {
  describeProvider({ createTarget: () => gitlab({ fanOut: 'extends' }), read: readGitLab, runner });
});
describe('as an included file', () => {
  describeProvider({ createTarget: () => gitlab({ as: 'include' }), read: readGitLab, runner });
});
describe('with anchors', () => {
  describeProvider({ createTarget: () => bitbucket(), read: readBitbucket, runner });
});
describe('with plain steps', () => {
  describeProvider({ createTarget: () => bitbucket({ fanOut: 'steps' }), read: readBitbucket, runner });
});
