import { bitbucketReader } from '../../packages/bitbucket/src/reader.js';
import { circleciReader } from '../../packages/circleci/src/reader.js';
import { gitlabReader } from '../../packages/gitlab/src/reader.js';

/** What a plan loses on its way through each provider's file, from the losses of the readers. */
export function lossesSection(): readonly string[] {
  return [
    '## What does not come back when a file is read',
    '',
    'A compiled file means the same when it is read: for `dte check`, `dte diff` and `dte import`. Each provider has few',
    'things that its file has no words for, or several that come to the same.',
    ...[circleciReader, gitlabReader, bitbucketReader].flatMap(({ provider, losses }) => [
      '',
      `### ${provider.name}`,
      '',
      '| what | why |',
      '|---|---|',
      ...losses.map(({ what, why }) => `| ${what} | ${why} |`),
    ]),
  ];
}
