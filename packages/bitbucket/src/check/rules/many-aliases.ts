import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { isStepReference } from '../../document/shared-step.js';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** What SnakeYAML, the usual reader of Java services, accepts unless told otherwise. */
const cautiousLimit = 50;

/** Counts the references to shared steps. Which limit Bitbucket has, if any, is not known. */
export function checkManyAliases({ sections }: CheckSubject): readonly Diagnostic[] {
  const count = sections.flatMap(({ steps }) => steps).filter(({ value }) => isStepReference(value)).length;
  if (count <= cautiousLimit) return [];
  return [diagnose(bitbucketCatalog, 'bitbucket/many-aliases', { count }, { path: ['definitions', 'steps'] })];
}
