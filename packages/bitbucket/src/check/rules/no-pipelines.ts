import { diagnose } from '@dtekit/core/provider';
import { isMapping, membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** A file needs a pipeline; one that is imported from elsewhere, or made for export, counts. */
export const noPipelines: BitbucketRule = {
  code: 'bitbucket/no-pipelines',
  check({ document }) {
    const sections = [...membersOf(document.pipelines)].filter(([, section]) => section !== undefined);
    const exported = membersOf(membersOf(document.definitions).get('pipelines'));
    const hasPipeline = exported.size > 0 || sections.some(([, section]) => isFilled(section));
    return hasPipeline ? [] : [diagnose(bitbucketCatalog, 'bitbucket/no-pipelines', {}, { path: ['pipelines'] })];
  },
};

/** A list of items for `default`, a mapping of pipelines for the others. */
function isFilled(section: unknown): boolean {
  return Array.isArray(section) ? section.length > 0 : isMapping(section) && membersOf(section).size > 0;
}
