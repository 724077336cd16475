import type { Catalog } from '@dtekit/core/provider';
import { type ExtendsCatalogArguments, extendsCatalog } from './extends-catalog.js';
import { type FileCatalogArguments, fileCatalog } from './file-catalog.js';
import { type JobCatalogArguments, jobCatalog } from './job-catalog.js';
import { type NeedsCatalogArguments, needsCatalog } from './needs-catalog.js';
import { type RulesCatalogArguments, rulesCatalog } from './rules-catalog.js';
import { type TargetCatalogArguments, targetCatalog } from './target-catalog.js';

/** What the messages of the `gitlab/…` codes need. */
export interface GitLabCatalogArguments
  extends TargetCatalogArguments,
    FileCatalogArguments,
    JobCatalogArguments,
    NeedsCatalogArguments,
    RulesCatalogArguments,
    ExtendsCatalogArguments {}

/** All codes of the GitLab provider. */
export const gitlabCatalog: Catalog<GitLabCatalogArguments> = {
  ...targetCatalog,
  ...fileCatalog,
  ...jobCatalog,
  ...needsCatalog,
  ...rulesCatalog,
  ...extendsCatalog,
};
