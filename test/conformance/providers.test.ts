import { bitbucket } from '@dtekit/bitbucket';
import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleci } from '@dtekit/circleci';
import { circleciReader } from '@dtekit/circleci/reader';
import { describeProvider } from '@dtekit/core/testing';
import { gitlab } from '@dtekit/gitlab';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { describe, it } from 'vitest';
import { readBitbucket } from '../readers/read-bitbucket.js';
import { readCircleCI } from '../readers/read-circleci.js';
import { readGitLab } from '../readers/read-gitlab.js';

const runner = { describe, it };
const readingCircleCI = { read: readCircleCI, reader: circleciReader };
const readingGitLab = { read: readGitLab, reader: gitlabReader };
const readingBitbucket = { read: readBitbucket, reader: bitbucketReader };

describe('with a matrix', () => {
  describeProvider({ createTarget: () => circleci(), ...readingCircleCI, runner });
});
describe('with parallelism', () => {
  describeProvider({ createTarget: () => circleci({ fanOut: 'parallelism' }), ...readingCircleCI, runner });
});
describe('with set-shas in shell', () => {
  describeProvider({ createTarget: () => circleci({ setShas: 'shell' }), ...readingCircleCI, runner });
});
describe('with parallel', () => {
  describeProvider({ createTarget: () => gitlab(), ...readingGitLab, runner });
});
describe('with extends', () => {
  describeProvider({ createTarget: () => gitlab({ fanOut: 'extends' }), ...readingGitLab, runner });
});
describe('as an included file', () => {
  describeProvider({ createTarget: () => gitlab({ as: 'include' }), ...readingGitLab, runner });
});
describe('with anchors', () => {
  describeProvider({ createTarget: () => bitbucket(), ...readingBitbucket, runner });
});
describe('with plain steps', () => {
  describeProvider({ createTarget: () => bitbucket({ fanOut: 'steps' }), ...readingBitbucket, runner });
});
describe('with agents first', () => {
  describeProvider({ createTarget: () => circleci({ order: 'agents-first' }), ...readingCircleCI, runner });
});
