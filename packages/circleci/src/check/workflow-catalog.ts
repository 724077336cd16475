import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about workflows need. */
export interface WorkflowCatalogArguments {
  'circleci/nothing-to-run': { readonly workflow: string | undefined };
  'circleci/unknown-job': { readonly workflow: string; readonly job: string; readonly suggestion: string | undefined };
  'circleci/unused-job': { readonly job: string };
  'circleci/unknown-requirement': {
    readonly job: string;
    readonly required: string;
    readonly suggestion: string | undefined;
  };
  'circleci/requires-cycle': { readonly jobs: readonly string[] };
  'circleci/filtered-requirement': { readonly job: string; readonly required: readonly string[] };
  'circleci/invalid-cron': { readonly cron: string; readonly reason: string };
  'circleci/schedule-without-branch': { readonly workflow: string };
}

const workflowsPage = 'https://circleci.com/docs/guides/orchestrate/workflows/';

/** The codes about workflows. */
export const workflowCatalog: Catalog<WorkflowCatalogArguments> = {
  'circleci/nothing-to-run': {
    severity: 'error',
    summary: 'No workflow, or one without jobs',
    why: 'CircleCI rejects a workflow without jobs, and without any workflow runs a job named `build` only.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#workflows'],
    message: ({ workflow }) =>
      workflow === undefined ? 'no workflow runs the jobs' : `the workflow \`${workflow}\` has no jobs`,
    hint: ({ workflow }) =>
      workflow === undefined
        ? 'list the jobs under `workflows`, or turn on the trigger that does it'
        : 'list a job, or remove the workflow',
  },
  'circleci/unknown-job': {
    severity: 'error',
    summary: 'A workflow lists a job that does not exist',
    why: 'CircleCI rejects the file with `Cannot find a job named …`.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#workflows'],
    message: ({ workflow, job }) => `the workflow \`${workflow}\` lists the job \`${job}\`, which is not defined`,
    hint: ({ suggestion }) => (suggestion === undefined ? 'define it under `jobs`' : `did you mean \`${suggestion}\`?`),
  },
  'circleci/unused-job': {
    severity: 'warning',
    summary: 'A job that no workflow lists',
    why: 'The job never runs. Where it is the agents, the coordinator waits for them.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#workflows'],
    message: ({ job }) => `no workflow lists the job \`${job}\``,
    hint: () => 'list it in a workflow, or remove it',
  },
  'circleci/unknown-requirement': {
    severity: 'error',
    summary: 'A job requires another that is not in its workflow',
    why: 'CircleCI looks for required jobs in the same workflow only and rejects the file.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#requires'],
    message: ({ job, required }) => `the job \`${job}\` requires \`${required}\`, which is not in its workflow`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'list the required job in the workflow' : `did you mean \`${suggestion}\`?`,
  },
  'circleci/requires-cycle': {
    severity: 'error',
    summary: 'Jobs that require each other',
    why: 'None of them could start, so CircleCI rejects the file.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#requires'],
    message: ({ jobs }) => `the jobs ${jobs.map((job) => `\`${job}\``).join(' → ')} require each other`,
    hint: () => 'remove one of the requirements',
  },
  'circleci/filtered-requirement': {
    severity: 'warning',
    summary: 'A job on all branches that only requires jobs on some',
    why: 'When filters leave out all jobs that a job requires, CircleCI leaves out that job as well: on the other branches nothing runs, without a message. That is often meant, as for a test of what was deployed; so it is a warning for coordinator and agents, and a remark for other jobs.',
    sources: [
      'https://circleci.com/docs/reference/configuration-reference/#requires',
      'https://discuss.circleci.com/t/jobs-run-if-a-required-job-is-filtered/29598',
    ],
    message: ({ job, required }) =>
      `the job \`${job}\` only runs on the branches of ${quotedList(required)}, which it requires`,
    hint: () => 'give both the same filters, or let the required job end early on the other branches',
  },
  'circleci/invalid-cron': {
    severity: 'error',
    summary: 'A schedule that CircleCI cannot read',
    why: 'CircleCI takes five fields without steps such as `*/15`, without ranges inside lists and without ranges of days by name, such as `Tue-Sat`. Ranges by number are in use and not judged.',
    sources: [
      `${workflowsPage}#schedule-requirements-and-syntax`,
      'https://github.com/circleci/circleci-docs/pull/5069',
    ],
    message: ({ cron, reason }) => `the schedule \`${cron}\` ${reason}`,
    hint: () => 'list the values one by one, e.g. `0 3 * * 1,2,3,4,5`',
  },
  'circleci/schedule-without-branch': {
    severity: 'error',
    summary: 'A schedule that names no branch',
    why: 'CircleCI needs `filters` with `branches` to know what to run on a schedule.',
    sources: [`${workflowsPage}#schedule-requirements-and-syntax`],
    message: ({ workflow }) => `the schedule of the workflow \`${workflow}\` names no branch`,
    hint: () => 'add `filters` with `branches` and `only`',
  },
};
