import type { Catalog } from '../diagnostics/catalog.js';

/** What the messages of the `import/…` codes need. */
export interface ImportCatalogArguments {
  /** A file without coordinator or agents. */
  readonly 'import/no-run': {
    /** Which of the two is missing. */
    readonly missing: 'coordinator' | 'agents';
  };
  /** What is in the file and not in the pipeline. */
  readonly 'import/not-carried-over': {
    /** The difference, in words. */
    readonly change: string;
  };
  /** What is otherwise in the pipeline than in the file. */
  readonly 'import/changed': {
    /** The difference, in words. */
    readonly change: string;
  };
  /** What the pipeline brings that is not in the file. */
  readonly 'import/added': {
    /** The difference, in words. */
    readonly change: string;
  };
  /** What the file may say and a pipeline may not. */
  readonly 'import/refused': {
    /** What the model says to it. */
    readonly message: string;
    /** What to do about it, in the words of the model. */
    readonly hint: string;
  };
}

const sources = ['docs/architecture.md'] as const;

/** The codes about what became of a file that was imported. */
export const importCatalog: Catalog<ImportCatalogArguments> = {
  'import/no-run': {
    severity: 'error',
    summary: 'The file has no coordinator with agents',
    why: 'A pipeline describes one job that starts a run of Nx Cloud and the agents that take part in it. Where either is missing there is nothing to describe.',
    sources,
    message: ({ missing }) =>
      missing === 'coordinator'
        ? 'no job runs `start-ci-run` or `start-nx-agents`'
        : 'no job that runs `start-agent` belongs to the coordinator',
    hint: () => 'import a file that distributes tasks to agents of its own, or write the pipeline by hand',
  },
  'import/not-carried-over': {
    severity: 'warning',
    summary: 'The imported pipeline lacks something of the file',
    why: 'What a file can say is more than the model has words for: steps of orbs and pipes, conditions of its own, jobs of another shape. The pipeline is everything else; compiling it makes a file without these parts.',
    sources,
    message: ({ change }) => `not carried over: ${change}`,
    hint: () => 'if it matters, add it as a native job or in `overrides`; the comment in the config says where',
  },
  'import/changed': {
    severity: 'info',
    summary: 'The imported pipeline says something in another way than the file',
    why: 'The model has one way to say some things: names have characters that every provider takes, agents are called after their pool, the run is completed by a command that also works when nothing is installed. Where the file does it in another way, the pipeline has the way of the model.',
    sources,
    message: ({ change }) => `different from the file: ${change}`,
    hint: () => 'nothing to do if it is as good; otherwise change it in `overrides`',
  },
  'import/added': {
    severity: 'info',
    summary: 'The imported pipeline does more than the file',
    why: 'Some things belong together in the model, such as the install step and the jobs that need it, or a safeguard that one pool of agents had and another had not. Where the file had a part of them, the pipeline has the whole.',
    sources,
    message: ({ change }) => `in addition to the file: ${change}`,
    hint: () => 'nothing to do unless the file left it out on purpose',
  },
  'import/refused': {
    severity: 'error',
    summary: 'The imported pipeline breaks a rule that the file breaks as well',
    why: 'The file has a mistake that a pipeline cannot have. The config holds it as it is, and compiling it fails until the mistake is corrected.',
    sources,
    message: ({ message }) => `the pipeline has the mistake of the file: ${message}`,
    hint: ({ hint }) => hint,
  },
};
