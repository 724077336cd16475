import { describe, expect, it } from 'vitest';
import { brokenBitbucket } from './broken/bitbucket.js';
import { newFindingsIn } from './broken/broken-file.js';
import { brokenCircleci } from './broken/circleci.js';
import { brokenGitlab } from './broken/gitlab.js';

const providers = [
  { provider: 'circleci', brokenFiles: brokenCircleci },
  { provider: 'gitlab', brokenFiles: brokenGitlab },
  { provider: 'bitbucket', brokenFiles: brokenBitbucket },
] as const;

describe.each(providers)('what is broken in valid files of $provider', ({ provider, brokenFiles }) => {
  it.each(brokenFiles)('is found, and nothing else: %s, %j -> %j', (...broken) => {
    const [, , , finding, line] = broken;
    const expected = `${finding} @ ${line}`;
    expect(newFindingsIn(provider, broken).map((found) => found.slice(0, expected.length))).toEqual([expected]);
  });
});
