import type { Catalog } from '@dtekit/core/provider';
import { type DefinitionCatalogArguments, definitionCatalog } from './definition-catalog.js';
import { type PipelineCatalogArguments, pipelineCatalog } from './pipeline-catalog.js';
import { type StepCatalogArguments, stepCatalog } from './step-catalog.js';

/** What the messages of the `bitbucket/…` codes need. */
export interface BitbucketCatalogArguments
  extends PipelineCatalogArguments,
    StepCatalogArguments,
    DefinitionCatalogArguments {}

/** The codes about Bitbucket's own limits and logic. */
export const bitbucketCatalog: Catalog<BitbucketCatalogArguments> = {
  ...pipelineCatalog,
  ...stepCatalog,
  ...definitionCatalog,
};
