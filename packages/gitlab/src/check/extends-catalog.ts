import type { Catalog } from '@dtekit/core/provider';

/** What the messages about jobs that take over from other jobs need. */
export interface ExtendsCatalogArguments {
  readonly 'gitlab/undefined-template': {
    readonly job: string;
    readonly template: string;
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/undefined-reference': {
    readonly reference: readonly string[];
    /** The job that the first part of the reference comes closest to. */
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/extends-cycle': { readonly chain: readonly string[] };
  readonly 'gitlab/extends-depth': { readonly chain: readonly string[] };
}

/** The codes about jobs that take over from other jobs. */
export const extendsCatalog: Catalog<ExtendsCatalogArguments> = {
  'gitlab/undefined-template': {
    severity: 'error',
    summary: 'A job extends a job that does not exist',
    why: 'GitLab refuses the whole file: "unknown keys in `extends`".',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ job, template }) => `\`${job}\` extends \`${template}\`, which is no job`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'name a job of this file in `extends`' : `write \`${suggestion}\``,
  },
  'gitlab/undefined-reference': {
    severity: 'error',
    summary: 'A reference to what the file does not say',
    why: 'GitLab refuses the whole file: "could not be found". It resolves references before `extends`, so a job is only referred to for what it says itself.',
    sources: ['https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags'],
    message: ({ reference }) => `\`!reference [${reference.join(', ')}]\` refers to nothing`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'name a job of this file and a key that it says itself' : `write \`${suggestion}\``,
  },
  'gitlab/extends-cycle': {
    severity: 'error',
    summary: 'Jobs extend each other',
    why: 'GitLab refuses the whole file: "circular dependency detected in `extends`".',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ chain }) => `jobs extend each other: ${arrows(chain)}`,
    hint: () => 'remove one of these `extends`',
  },
  'gitlab/extends-depth': {
    severity: 'error',
    summary: 'A chain of `extends` is too long',
    why: 'GitLab follows ten levels and refuses the whole file beyond: "nesting too deep in `extends`". It advises to stay within three.',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ chain }) => `the chain of \`extends\` has more than 10 levels: ${arrows(chain)}`,
    hint: () => 'put the keys of some of these hidden jobs into one',
  },
};

function arrows(chain: readonly string[]): string {
  return chain.map((name) => `\`${name}\``).join(' → ');
}
