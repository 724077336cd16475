import type { ProviderId } from './known-providers.js';

/** What the name of a file tells. */
export interface CiPlace {
  readonly provider: ProviderId;
  /** Whether the provider looks for its file there by default. Elsewhere, the content has the last word. */
  readonly isDefault: boolean;
}

const places: readonly { readonly provider: ProviderId; readonly usual: RegExp; readonly possible: RegExp }[] = [
  {
    provider: 'circleci',
    usual: /(?:^|\/)\.circleci\/config\.ya?ml$/,
    possible: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/,
  },
  { provider: 'gitlab', usual: /(?:^|\/)\.gitlab-ci\.ya?ml$/, possible: /\.gitlab-ci\.ya?ml$/ },
  {
    provider: 'bitbucket',
    usual: /(?:^|\/)bitbucket-pipelines\.ya?ml$/,
    possible: /(?:^|\/)bitbucket-pipelines\.ya?ml$/,
  },
];

/** Which provider's file a path with forward slashes may be; `undefined` where the name tells nothing. */
export function ciPlaceOf(path: string): CiPlace | undefined {
  const place = places.find(({ possible }) => possible.test(path));
  return place === undefined ? undefined : { provider: place.provider, isDefault: place.usual.test(path) };
}
