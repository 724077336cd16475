import { type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { defaultKeys, jobKeys } from '../../document/key-order.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds keys that no job, or no `default`, can have. */
export function checkUnknownJobKey({ document, sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) => {
    const known: readonly string[] = job === document.default ? defaultKeys : jobKeys;
    return Object.keys(job)
      .filter((key) => !known.includes(key))
      .map((key) => {
        const suggestion = didYouMean(key, known);
        return diagnose(
          gitlabCatalog,
          'gitlab/unknown-job-key',
          { section: name, key, suggestion },
          { path: [name, key], severity: suggestion === undefined ? 'warning' : 'error' },
        );
      });
  });
}
