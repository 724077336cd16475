import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { templatesOf } from '../../document/job.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';
import { createSuggester } from '../suggester.js';

/** Finds `extends` of jobs that are not in the file, hidden jobs that nobody uses included: GitLab judges these too. */
export function checkUndefinedTemplate({ document, isWhole }: CheckSubject): readonly Diagnostic[] {
  if (!isWhole) return [];
  const suggest = createSuggester(() => [...document.jobs.keys()]);
  return [...document.jobs].flatMap(([name, job]) =>
    templatesOf(job).flatMap((template) => {
      if (document.jobs.has(template)) return [];
      const values = { job: name, template, suggestion: suggest(template) };
      return [diagnose(gitlabCatalog, 'gitlab/undefined-template', values, { path: [name, 'extends'] })];
    }),
  );
}
