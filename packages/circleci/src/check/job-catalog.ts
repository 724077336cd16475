import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about jobs need. */
export interface JobCatalogArguments {
  'circleci/no-steps': { readonly job: string };
  'circleci/no-executor': { readonly job: string };
  'circleci/unknown-executor': {
    readonly job: string;
    readonly executor: string;
    readonly suggestion: string | undefined;
  };
  'circleci/invalid-parallelism': { readonly job: string; readonly value: string };
  'circleci/invalid-resource-class': { readonly job: string; readonly value: string };
  'circleci/invalid-env-name': { readonly name: string };
  'circleci/one-runner-label': { readonly job: string; readonly labels: readonly string[] };
  'circleci/size-of-runner': { readonly job: string; readonly size: string; readonly runner: string };
  'circleci/services-need-image': { readonly job: string; readonly services: readonly string[] };
}

/** The codes about jobs. */
export const jobCatalog: Catalog<JobCatalogArguments> = {
  'circleci/no-steps': {
    severity: 'error',
    summary: 'A job without steps',
    why: 'CircleCI rejects a job that has nothing to do, unless its type is one that needs no steps.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#jobs'],
    message: ({ job }) => `the job \`${job}\` has no steps`,
    hint: () => 'give it a step, or `type: no-op` if it is there to be required only',
  },
  'circleci/no-executor': {
    severity: 'error',
    summary: 'A job without image, machine or executor',
    why: 'CircleCI does not choose where a job runs and rejects the file.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#jobs'],
    message: ({ job }) => `nothing says where the job \`${job}\` runs`,
    hint: () => 'say where it runs: an image (`docker`), a `machine` or an `executor`',
  },
  'circleci/unknown-executor': {
    severity: 'error',
    summary: 'A job names an executor that does not exist',
    why: 'CircleCI rejects the file.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#executor'],
    message: ({ job, executor }) => `the job \`${job}\` names the executor \`${executor}\`, which is not defined`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'define it under `executors`' : `did you mean \`${suggestion}\`?`,
  },
  'circleci/invalid-parallelism': {
    severity: 'error',
    summary: 'A parallelism that is no whole number from 1 on',
    why: 'CircleCI needs at least one copy of a job; the published schema accepts 0, the compiler does not.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#parallelism'],
    message: ({ job, value }) => `the job \`${job}\` has parallelism \`${value}\``,
    hint: () => 'use a whole number from 1 on, or an expression',
  },
  'circleci/invalid-resource-class': {
    severity: 'error',
    summary: 'A resource class that cannot be one',
    why: 'A resource class is a name such as `large` or `medium.gen2`, or `namespace/runner` for a self-hosted runner. With anything else the job fails before it starts.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#resourceclass'],
    message: ({ job, value }) => `the job \`${job}\` has the resource class \`${value}\``,
    hint: () => 'use a name such as `large`, or `namespace/runner`',
  },
  'circleci/invalid-env-name': {
    severity: 'warning',
    summary: 'An environment variable that no shell can read',
    why: 'Shells know variables by letters, digits and `_`, not starting with a digit. Steps do not see the variable.',
    sources: ['https://circleci.com/docs/guides/security/set-environment-variable/'],
    message: ({ name }) => `\`${name}\` is no name of an environment variable`,
    hint: () => 'use letters, digits and `_`, not starting with a digit',
  },
  'circleci/one-runner-label': {
    severity: 'error',
    summary: 'Several runner labels for one job',
    why: 'CircleCI knows a self-hosted runner by one resource class, `namespace/runner`, and not by a set of labels.',
    sources: ['https://circleci.com/docs/guides/execution-runner/runner-overview/'],
    message: ({ job, labels }) => `the job \`${job}\` names the runners ${quotedList(labels)}, and CircleCI takes one`,
    hint: () => 'name one `namespace/runner`, with `byProvider` if other providers need labels',
  },
  'circleci/size-of-runner': {
    severity: 'warning',
    summary: 'A machine size beside a self-hosted runner',
    why: 'The runner is the resource class on CircleCI, so there is no place left for a size. It was left out.',
    sources: ['https://circleci.com/docs/guides/execution-runner/runner-overview/'],
    message: ({ job, size, runner }) =>
      `the size \`${size}\` of the job \`${job}\` was left out: it runs on \`${runner}\``,
    hint: () => 'choose a runner of that size, or leave the size out for CircleCI',
  },
  'circleci/services-need-image': {
    severity: 'warning',
    summary: 'Services beside a job that runs in no container',
    why: 'CircleCI starts services as further images of a job with an image. A job on a machine runner has none, so its services were left out.',
    sources: ['https://circleci.com/docs/guides/execution-managed/using-docker/#using-multiple-docker-images'],
    message: ({ job, services }) =>
      `the services ${quotedList(services)} of the job \`${job}\` were left out: it has no image`,
    hint: () => 'set `image` to run on a container runner, or start the services in a `setup` step',
  },
};
