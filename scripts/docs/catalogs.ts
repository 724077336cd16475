import { bitbucketCatalog } from '../../packages/bitbucket/src/check/catalog.js';
import { circleciCatalog } from '../../packages/circleci/src/check/catalog.js';
import { cliCatalog } from '../../packages/cli/src/diagnostics/cli-catalog.js';
import { dteCatalog } from '../../packages/core/src/diagnostics/dte-catalog.js';
import { modelCatalog } from '../../packages/core/src/diagnostics/model-catalog.js';
import { providerCatalog } from '../../packages/core/src/diagnostics/provider-catalog.js';
import { gitlabCatalog } from '../../packages/gitlab/src/check/catalog.js';

/** What the documentation says of one code. */
export interface DocumentedCode {
  readonly code: string;
  readonly severity: string;
  readonly summary: string;
  readonly why: string;
  readonly sources: readonly string[];
}

/** The codes of one owner, which is the first part of the code. */
export interface DocumentedCatalog {
  readonly owner: string;
  readonly about: string;
  readonly codes: readonly DocumentedCode[];
}

/** All catalogues, in the order in which a pipeline meets them. */
export const catalogs: readonly DocumentedCatalog[] = [
  documented('model', 'Findings about what was written in the pipeline.', modelCatalog),
  documented('dte', 'Findings about the meaning of a distributed run, whatever the provider.', dteCatalog),
  documented('provider', 'What a provider cannot do, and what stands for it.', providerCatalog),
  documented('circleci', "CircleCI's own limits and logic.", circleciCatalog),
  documented('gitlab', "GitLab CI's own limits and logic.", gitlabCatalog),
  documented('bitbucket', "Bitbucket Pipelines' own limits and logic.", bitbucketCatalog),
  documented('cli', 'Findings of the `dte` command about configs and files.', cliCatalog),
];

type Entry = Omit<DocumentedCode, 'code'>;

function documented(owner: string, about: string, catalog: { readonly [code: string]: Entry }): DocumentedCatalog {
  return { owner, about, codes: Object.entries(catalog).map(([code, entry]) => ({ code, ...entry })) };
}
