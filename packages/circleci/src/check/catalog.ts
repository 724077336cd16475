import type { Catalog } from '@dtekit/core/provider';
import { type FileCatalogArguments, fileCatalog } from './file-catalog.js';
import { type JobCatalogArguments, jobCatalog } from './job-catalog.js';
import { type ParameterCatalogArguments, parameterCatalog } from './parameter-catalog.js';
import { type StepCatalogArguments, stepCatalog } from './step-catalog.js';
import { type WorkflowCatalogArguments, workflowCatalog } from './workflow-catalog.js';

/** What the messages of the `circleci/…` codes need. */
export interface CircleCICatalogArguments
  extends FileCatalogArguments,
    JobCatalogArguments,
    ParameterCatalogArguments,
    StepCatalogArguments,
    WorkflowCatalogArguments {}

/** All codes of the CircleCI provider. */
export const circleciCatalog: Catalog<CircleCICatalogArguments> = {
  ...fileCatalog,
  ...jobCatalog,
  ...parameterCatalog,
  ...stepCatalog,
  ...workflowCatalog,
};
