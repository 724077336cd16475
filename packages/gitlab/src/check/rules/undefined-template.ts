import { type Catalog, type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { templatesOf } from '../../document/job.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/undefined-template` needs. */
export interface UndefinedTemplateArguments {
  readonly 'gitlab/undefined-template': {
    readonly job: string;
    readonly template: string;
    readonly suggestion: string | undefined;
  };
}

/** The code about jobs that extend what does not exist. */
export const undefinedTemplateCatalog: Catalog<UndefinedTemplateArguments> = {
  'gitlab/undefined-template': {
    severity: 'error',
    summary: 'A job extends a job that does not exist',
    why: 'GitLab refuses the whole file: "unknown keys in `extends`".',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ job, template }) => `\`${job}\` extends \`${template}\`, which is no job`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'name a job of this file in `extends`' : `write \`${suggestion}\``,
  },
};

/** Finds `extends` of jobs that are not in the file, hidden jobs that nobody uses included: GitLab judges these too. */
export function undefinedTemplate({ document, isWhole }: DocumentView): readonly Diagnostic[] {
  if (!isWhole) return [];
  return [...document.jobs].flatMap(([name, job]) =>
    templatesOf(job).flatMap((template) => {
      if (document.jobs.has(template)) return [];
      const suggestion = didYouMean(template, [...document.jobs.keys()]);
      const values = { job: name, template, suggestion };
      return [diagnose(undefinedTemplateCatalog, 'gitlab/undefined-template', values, { path: [name, 'extends'] })];
    }),
  );
}
