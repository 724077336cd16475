import type { Reader } from '@dtekit/core/reader';

/** A provider whose files can be checked. */
export interface KnownProvider {
  readonly id: ProviderId;
  /** Name as its maker writes it. */
  readonly name: string;
  /** Where it looks for its file. */
  readonly usualPath: string;
  /** Loads what reads its files: a file pays for its own provider only. */
  readonly load: () => Promise<Reader>;
}

/** Ids of the providers, in the order in which they are listed to people. */
export type ProviderId = 'circleci' | 'gitlab' | 'bitbucket';

/** All providers. */
export const knownProviders: readonly KnownProvider[] = [
  {
    id: 'circleci',
    name: 'CircleCI',
    usualPath: '.circleci/config.yml',
    load: async () => (await import('@dtekit/circleci/reader')).circleciReader,
  },
  {
    id: 'gitlab',
    name: 'GitLab CI',
    usualPath: '.gitlab-ci.yml',
    load: async () => (await import('@dtekit/gitlab/reader')).gitlabReader,
  },
  {
    id: 'bitbucket',
    name: 'Bitbucket Pipelines',
    usualPath: 'bitbucket-pipelines.yml',
    load: async () => (await import('@dtekit/bitbucket/reader')).bitbucketReader,
  },
];
