import type { Catalog } from './catalog.js';
import { type ModelEnvArguments, modelEnvCatalog } from './model-env-catalog.js';
import { type ModelMeaningArguments, modelMeaningCatalog } from './model-meaning-catalog.js';
import { type ModelShapeArguments, modelShapeCatalog } from './model-shape-catalog.js';

/** What the messages of the `model/…` codes need. */
export interface ModelCatalogArguments extends ModelShapeArguments, ModelMeaningArguments, ModelEnvArguments {}

/** The codes about what a team wrote. */
export const modelCatalog: Catalog<ModelCatalogArguments> = {
  ...modelShapeCatalog,
  ...modelMeaningCatalog,
  ...modelEnvCatalog,
};
