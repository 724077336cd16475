import type { Catalog } from '@dtekit/core/provider';

/** What the messages of the codes about a target's options, names and overrides need. */
export interface TargetCatalogArguments {
  readonly 'gitlab/job-name-taken': { readonly job: string };
  readonly 'gitlab/unknown-template-job': { readonly job: string; readonly suggestion: string | undefined };
  readonly 'gitlab/visible-template': { readonly job: string; readonly template: string };
  readonly 'gitlab/include-at-root-path': { readonly path: string };
  readonly 'gitlab/unknown-override-job': { readonly job: string; readonly suggestion: string | undefined };
  readonly 'gitlab/unknown-override-key': { readonly key: string; readonly suggestion: string | undefined };
}

/** The codes about a target's options, names and overrides. */
export const targetCatalog: Catalog<TargetCatalogArguments> = {
  'gitlab/job-name-taken': {
    severity: 'error',
    summary: 'Two jobs of the file have one name',
    why: 'Jobs are keys of one map, so of two jobs with one name GitLab keeps the last and says nothing. Agents that extend a hidden job are numbered, which makes names nobody wrote: a pool `agent` of three has `agent1`, `agent2`, `agent3` and `.agent`.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: ({ job }) => `the file already has a job named \`${job}\``,
    hint: () => 'rename one of the two jobs',
  },
  'gitlab/unknown-template-job': {
    severity: 'error',
    summary: 'A hidden job is asked for a job that does not exist',
    why: 'The option `templates` names the hidden job for each job whose body is to be kept apart. A name that no job has would be ignored.',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ job }) => `\`templates\` names the job \`${job}\`, which the pipeline does not have`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'use the name of a job of the pipeline' : `write \`${suggestion}\``,
  },
  'gitlab/visible-template': {
    severity: 'error',
    summary: 'The name of a hidden job does not start with a dot',
    why: 'GitLab hides a job by the dot its name starts with. Without it the body that others extend would run as a job of its own: one more agent, or a second coordinator.',
    sources: ['https://docs.gitlab.com/ci/jobs/#hide-a-job'],
    message: ({ job, template }) => `the body of \`${job}\` would be kept in \`${template}\`, which is not hidden`,
    hint: ({ template }) => `write \`.${template}\``,
  },
  'gitlab/include-at-root-path': {
    severity: 'warning',
    summary: 'A file that is to be included stands where GitLab looks for the main file',
    why: 'A file written with `as: "include"` declares no stages and no workflow, because the file that includes it does. At the path of the main file nothing includes it.',
    sources: ['https://docs.gitlab.com/ci/yaml/#include'],
    message: ({ path }) => `the file is to be included, but \`${path}\` is the file GitLab starts with`,
    hint: () => 'set `path` to another file and include it from the main one',
  },
  'gitlab/unknown-override-job': {
    severity: 'error',
    summary: 'Overrides name a job that the file does not have',
    why: 'Overrides change jobs that dtekit made. With another name they would add a job, which is what `gitlabJob` is for.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: ({ job }) => `overrides change the job \`${job}\`, which the file does not have`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'use the name the job has in the file' : `write \`${suggestion}\``,
  },
  'gitlab/unknown-override-key': {
    severity: 'error',
    summary: 'Overrides hold a key that GitLab does not know there',
    why: 'At the top level GitLab takes a key it does not know for a job, and in a job it refuses the file.',
    sources: ['https://docs.gitlab.com/ci/yaml/'],
    message: ({ key }) => `overrides set \`${key}\`, which is no key of GitLab's there`,
    hint: ({ suggestion }) => (suggestion === undefined ? 'remove it' : `write \`${suggestion}\``),
  },
};
