import type { Catalog } from '@dtekit/core/provider';

/** What the messages about the whole file need. */
export interface FileCatalogArguments {
  'circleci/wrong-shape': {
    /** What has to be there: `a list`. */
    readonly expected: string;
    /** What is there instead: `text`. */
    readonly found: string;
    /** Key or position. */
    readonly at: string;
  };
  'circleci/misspelt-key': { readonly key: string; readonly suggestion: string };
  'circleci/invalid-name': { readonly kind: string; readonly name: string };
  'circleci/duplicate-name': { readonly name: string; readonly other: string };
  'circleci/config-too-large': { readonly megabytes: number };
  'circleci/too-many-contexts': { readonly count: number };
  'circleci/old-orb': { readonly version: string };
}

/** The codes about the whole file. */
export const fileCatalog: Catalog<FileCatalogArguments> = {
  'circleci/wrong-shape': {
    severity: 'error',
    summary: 'A part of the file is no list, no map or no value where CircleCI needs one',
    why: 'CircleCI rejects the file before any job runs. The other rules are not tried, because they could not tell right from wrong.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/'],
    message: ({ at, expected, found }) => `\`${at}\` has to be ${expected}, and is ${found}`,
    hint: ({ at }) => `write \`${at}\` the way the configuration reference shows it`,
  },
  'circleci/misspelt-key': {
    severity: 'warning',
    summary: 'A key that looks like a misspelt one',
    why: 'CircleCI rejects unknown keys in most places and ignores them in others. Keys that resemble no known one are not judged, because CircleCI may have learned them since.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/'],
    message: ({ key }) => `CircleCI has no key \`${key}\` here`,
    hint: ({ suggestion }) => `did you mean \`${suggestion}\`?`,
  },
  'circleci/invalid-name': {
    severity: 'error',
    summary: 'A name that CircleCI does not accept',
    why: 'Names of jobs, commands, executors and parameters start with a letter, followed by letters, digits, `-` and `_`. Jobs with spaces in their names pass validation, and are only remarked.',
    sources: ['https://circleci.com/docs/guides/orchestrate/reusing-config/#authoring-parameterized-jobs'],
    message: ({ kind, name }) =>
      `the ${kind} name \`${name}\` is not made of a letter followed by letters, digits, \`-\` and \`_\``,
    hint: ({ kind }) => `rename the ${kind}`,
  },
  'circleci/duplicate-name': {
    severity: 'error',
    summary: 'Two jobs whose names differ in upper and lower case only',
    why: 'CircleCI compares the names of jobs without regard to case, so one of the two replaces the other.',
    sources: ['https://circleci.com/docs/reference/configuration-reference/#jobs'],
    message: ({ name, other }) =>
      `the jobs \`${other}\` and \`${name}\` have the same name to CircleCI, which ignores case`,
    hint: ({ name }) => `rename \`${name}\``,
  },
  'circleci/config-too-large': {
    severity: 'error',
    summary: 'More configuration than CircleCI takes',
    why: 'CircleCI refuses a configuration of more than 8 MB, counted after orbs, parameters and matrices are expanded. The text of the jobs alone, one copy per agent, is beyond that.',
    sources: ['https://support.circleci.com/hc/en-us/articles/360045043634'],
    message: ({ megabytes }) => `the expanded configuration has at least ${megabytes} MB, and CircleCI takes 8 MB`,
    hint: () => 'move long commands to scripts in the repository, or use `parallelism` instead of a matrix',
  },
  'circleci/too-many-contexts': {
    severity: 'error',
    summary: 'More than 100 contexts in one file',
    why: 'CircleCI refuses a configuration that uses more than 100 contexts.',
    sources: ['https://circleci.com/docs/guides/security/contexts/'],
    message: ({ count }) => `the file uses ${count} contexts, and CircleCI allows 100`,
    hint: () => 'keep secrets that are used together in one context',
  },
  'circleci/old-orb': {
    severity: 'warning',
    summary: 'A version of the orb `nrwl/nx` that leaves a file behind',
    why: 'Before 1.7.0 `nx/set-shas` appends a script to `index.js` in the repository and leaves it there. Nx then sees a changed file, a real `index.js` is damaged, and packages of type `module` cannot run it. Before 1.6.1 it also passes with an empty `NX_BASE` when the API cannot be reached.',
    sources: ['https://github.com/nrwl/nx-orb/releases'],
    message: ({ version }) => `the orb nrwl/nx \`${version}\` writes to \`index.js\` of the repository`,
    hint: () => 'use 1.7.0 or newer',
  },
};
