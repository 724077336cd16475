import type { ExplainedCode } from '@dtekit/core/reader';

/** Who finds things: the first part of a code. */
export interface CodeOwner {
  readonly owner: string;
  /** What its findings are about. */
  readonly about: string;
  /** Loads its codes, in the order in which they are listed. */
  readonly load: () => Promise<readonly ExplainedCode[]>;
}

/** All owners of codes, in the order in which a pipeline meets them. The documentation lists the same. */
export const codeOwners: readonly CodeOwner[] = [
  { owner: 'model', about: 'Findings about what was written in the pipeline.', load: () => ofCore('model') },
  {
    owner: 'dte',
    about: 'Findings about the meaning of a distributed run, whatever the provider.',
    load: () => ofCore('dte'),
  },
  { owner: 'provider', about: 'What a provider cannot do, and what stands for it.', load: () => ofCore('provider') },
  {
    owner: 'circleci',
    about: "CircleCI's own limits and logic.",
    load: async () => (await import('@dtekit/circleci/reader')).circleciCodes,
  },
  {
    owner: 'gitlab',
    about: "GitLab CI's own limits and logic.",
    load: async () => (await import('@dtekit/gitlab/reader')).gitlabCodes,
  },
  {
    owner: 'bitbucket',
    about: "Bitbucket Pipelines' own limits and logic.",
    load: async () => (await import('@dtekit/bitbucket/reader')).bitbucketCodes,
  },
  {
    owner: 'file',
    about: 'Findings about a CI file as such, whatever the provider: its YAML, and comments that ignore findings.',
    load: () => ofCore('file'),
  },
  {
    owner: 'import',
    about: 'What became of a file that was imported.',
    load: () => ofCore('import'),
  },
  {
    owner: 'cli',
    about: 'Findings of the `dte` command about configs and files.',
    load: async () => (await import('./cli-codes.js')).cliCodes,
  },
];

async function ofCore(owner: string): Promise<readonly ExplainedCode[]> {
  const { coreCodes } = await import('@dtekit/core/reader');
  return coreCodes.filter(({ code }) => code.startsWith(`${owner}/`));
}

/** The codes of all owners. */
export async function loadAllCodes(): Promise<readonly ExplainedCode[]> {
  return (await Promise.all(codeOwners.map(({ load }) => load()))).flat();
}
