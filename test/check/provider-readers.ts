import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleciReader } from '@dtekit/circleci/reader';
import type { Reader } from '@dtekit/core/reader';
import { gitlabReader } from '@dtekit/gitlab/reader';

/** A provider that comes with dtekit. */
export type ProviderName = 'circleci' | 'gitlab' | 'bitbucket';

/** How the file of a provider is read, and where the provider looks for it. */
export interface ProviderReader {
  readonly reader: Reader;
  readonly path: string;
}

/** The providers that come with dtekit. */
export const providerReaders: Readonly<Record<ProviderName, ProviderReader>> = {
  circleci: { reader: circleciReader, path: '.circleci/config.yml' },
  gitlab: { reader: gitlabReader, path: '.gitlab-ci.yml' },
  bitbucket: { reader: bitbucketReader, path: 'bitbucket-pipelines.yml' },
};
