import type { Catalog } from '@dtekit/core/provider';
import type { ImportFailure } from '../config/import-failure.js';
import { type CheckCatalogArguments, checkCatalog } from './check-catalog.js';

/** What the messages of the `cli/…` codes need. */
export interface CliCatalogArguments extends CheckCatalogArguments {
  readonly 'cli/config-not-found': {
    /** The path that was given; absent when the config was searched for. */
    readonly given?: string | undefined;
    /** A config in the folder that was given instead of a file. */
    readonly inside?: string | undefined;
    /** A config that lies in a folder above, as a path from here. */
    readonly above?: string | undefined;
  };
  readonly 'cli/config-ambiguous': { readonly files: readonly string[] };
  readonly 'cli/config-not-loadable': { readonly file: string; readonly failure: ImportFailure };
  readonly 'cli/config-invalid': {
    readonly file: string;
    /** What is wrong with the default export. */
    readonly problem: string;
    readonly fix: string;
  };
  readonly 'cli/nothing-to-compile': { readonly file: string };
  readonly 'cli/unknown-provider': {
    readonly id: string;
    /** Ids of the providers in the config. */
    readonly known: readonly string[];
    readonly suggestion?: string | undefined;
  };
  readonly 'cli/conflicting-files': {
    readonly path: string;
    /** Names of the targets. */
    readonly first: string;
    readonly second: string;
  };
  readonly 'cli/out-is-a-file': { readonly out: string };
  readonly 'cli/path-outside-root': { readonly path: string };
  readonly 'cli/edited-file': { readonly path: string };
  readonly 'cli/foreign-file': { readonly path: string };
  readonly 'cli/out-of-date': {
    readonly path: string;
    readonly missing: boolean;
    /** What writes the file. */
    readonly command: string;
  };
  readonly 'cli/unwritable': { readonly path: string; readonly reason: string };
}

const exampleConfig = `import { circleci } from '@dtekit/circleci';
import { affected, defineConfig, definePipeline, secret } from '@dtekit/core';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  env: { NX_CLOUD_ACCESS_TOKEN: secret() },
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
});
export default defineConfig({ pipeline, targets: [circleci()] });`;

/** The codes about config files, about the files that compilation writes, and about files to be checked. */
export const cliCatalog: Catalog<CliCatalogArguments> = {
  'cli/config-not-found': {
    severity: 'error',
    summary: 'There is no config to compile',
    why: 'dte reads the pipeline from `dte.config.ts` (or `.mts`, `.js`, `.mjs`) in the current folder, or from the file that is named. Nothing was compiled.',
    sources: [],
    message: ({ given }) =>
      given === undefined ? 'no `dte.config.ts`, `.mts`, `.js` or `.mjs` in this folder' : `no file \`${given}\``,
    hint: ({ given, inside, above }) => {
      if (inside !== undefined) return `name the file in that folder: \`${inside}\``;
      if (given !== undefined) return 'check the path';
      if (above !== undefined) return `run it in the folder of \`${above}\`, or name that file`;
      return `create \`dte.config.ts\`:\n\n${exampleConfig}`;
    },
  },
  'cli/config-ambiguous': {
    severity: 'error',
    summary: 'Several configs in one folder',
    why: 'More than one file could be meant, so none was compiled.',
    sources: [],
    message: ({ files }) => `several configs in this folder: ${quoteAll(files)}`,
    hint: ({ files }) => `name one, e.g. \`dte compile ${files[0] ?? ''}\`, or delete the others`,
  },
  'cli/config-not-loadable': {
    severity: 'error',
    summary: 'The config cannot be loaded',
    why: 'The config is a program. It has a syntax error, imports something that is not there, or throws while it runs. Nothing was compiled.',
    sources: [],
    message: ({ file, failure }) => {
      switch (failure.kind) {
        case 'syntax':
          return `syntax error: ${failure.message}`;
        case 'missing-module':
          return `cannot find \`${failure.specifier}\``;
        case 'unreadable':
          return `cannot read \`${file}\`: ${failure.message}`;
        case 'threw':
          return `the config threw: ${failure.message}`;
      }
    },
    hint: ({ failure }) => {
      switch (failure.kind) {
        case 'syntax':
          return 'correct the marked line';
        case 'missing-module':
          if (failure.specifier.startsWith('.')) return 'check the path of the import';
          return `install the package, e.g. \`npm install --save-dev ${packageName(failure.specifier)}\``;
        case 'unreadable':
          return 'name a file that can be read';
        case 'threw':
          return 'correct the config so that it loads';
      }
    },
  },
  'cli/config-invalid': {
    severity: 'error',
    summary: 'The config exports something else than a dte config',
    why: 'The default export of the config says which pipelines are compiled for which targets. Nothing was compiled.',
    sources: [],
    message: ({ problem }) => problem,
    hint: ({ fix }) => fix,
  },
  'cli/nothing-to-compile': {
    severity: 'error',
    summary: 'The config has no pipeline',
    why: 'A config may hold `rules` alone: what becomes of the findings of `dte check`. Then there is nothing that could be compiled.',
    sources: [],
    message: ({ file }) => `\`${file}\` has settings but no pipeline to compile`,
    hint: () => 'give `defineConfig` a pipeline with its targets, or check files with `dte check`',
  },
  'cli/unknown-provider': {
    severity: 'error',
    summary: 'No target of the config has the provider that was asked for',
    why: '`--provider` picks among the targets of the config. Nothing was compiled.',
    sources: [],
    message: ({ id }) => `the config has no target for provider \`${id}\``,
    hint: ({ known, suggestion }) => {
      const list = `use one of ${quoteAll(known)}`;
      return suggestion === undefined ? list : `did you mean \`${suggestion}\`? Otherwise ${list}`;
    },
  },
  'cli/conflicting-files': {
    severity: 'error',
    summary: 'Two targets write different files to one path',
    why: 'The second file would replace the first one. Nothing was written.',
    sources: [],
    message: ({ path, first, second }) => `${first} and ${second} both write \`${path}\`, with different content`,
    hint: () => "give one of the targets another path, e.g. `gitlab({ path: 'ci/nightly.yml' })`",
  },
  'cli/out-is-a-file': {
    severity: 'error',
    summary: '`--out` names a file',
    why: 'Files are written below the folder that `--out` names; it is made when it does not exist. Nothing was compiled.',
    sources: [],
    message: ({ out }) => `\`--out ${out}\` names a file`,
    hint: () => 'name a folder; which path a file has in it, its target says, e.g. `gitlab({ path })`',
  },
  'cli/path-outside-root': {
    severity: 'error',
    summary: 'A target writes outside of the output folder',
    why: 'Paths of files are relative to the folder that is compiled to, normally the root of the repository. Nothing was written.',
    sources: [],
    message: ({ path }) => `\`${path}\` is outside of the folder that is compiled to`,
    hint: () => 'use a path below that folder, or compile to another one with `--out`',
  },
  'cli/edited-file': {
    severity: 'error',
    summary: 'A generated file was changed, by hand or by a formatter',
    why: 'Compiling would lose the change, so nothing was written. The checksum in the header of the file no longer fits its text.',
    sources: [],
    message: ({ path }) => `\`${path}\` was changed since it was generated, by hand or by a formatter`,
    hint: () =>
      'move what matters to the pipeline or its `overrides`, keep formatters away from the file, then discard the change with `--force`',
  },
  'cli/foreign-file': {
    severity: 'error',
    summary: 'A file that dte did not generate is in the way',
    why: 'Compiling would replace it, so nothing was written.',
    sources: [],
    message: ({ path }) => `\`${path}\` exists and was not generated by dte`,
    hint: () => 'move it away, give the target another path, or replace it with `--force`',
  },
  'cli/out-of-date': {
    severity: 'error',
    summary: 'A file is not what the config compiles to',
    why: 'CI runs the file, not the config: the pipeline that was reviewed is not the one that runs.',
    sources: [],
    message: ({ path, missing }) =>
      missing ? `\`${path}\` does not exist` : `\`${path}\` is not what the config compiles to`,
    hint: ({ command }) => `run \`${command}\` and commit the result`,
  },
  'cli/unwritable': {
    severity: 'error',
    summary: 'A file cannot be written',
    why: 'The operating system refused. All files were left as they were.',
    sources: [],
    message: ({ path, reason }) => `cannot write \`${path}\`: ${reason}`,
    hint: () => 'remove what is in the way or make it writable, or compile to another folder with `--out`',
  },
  ...checkCatalog,
};

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
