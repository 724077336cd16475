import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about files that are read, and about codes, need. */
export interface CheckCatalogArguments {
  readonly 'cli/unreadable': {
    /** As the operating system says it. */
    readonly reason: string;
  };
  readonly 'cli/no-ci-files': { readonly folder: string };
  readonly 'cli/unknown-format': {
    /** Ids of the providers whose files can be checked. */
    readonly providers: readonly string[];
  };
  readonly 'cli/unknown-code': {
    readonly given: string;
    /** Codes that may have been meant; none when nothing is near. */
    readonly candidates: readonly string[];
  };
  readonly 'cli/which-pipeline': {
    /** The name that was given; absent when none was. */
    readonly given?: string | undefined;
    /** Names of the pipelines in the config. */
    readonly names: readonly string[];
    readonly suggestion?: string | undefined;
  };
  readonly 'cli/config-exists': { readonly path: string };
}

/** The codes about files that were to be checked, compared or imported, and about codes that were to be explained. */
export const checkCatalog: Catalog<CheckCatalogArguments> = {
  'cli/unreadable': {
    severity: 'error',
    summary: 'A file cannot be read',
    why: 'The operating system refused, or there is no such file. The other files were checked all the same.',
    sources: [],
    message: ({ reason }) => `cannot be read: ${reason}`,
    hint: () => 'check the path, and whether you may read it',
  },
  'cli/no-ci-files': {
    severity: 'error',
    summary: 'A folder holds no CI file',
    why: 'In a folder, dte looks where the providers do: `.circleci/config.yml`, `.gitlab-ci.yml`, `*.gitlab-ci.yml` and `bitbucket-pipelines.yml`, also in the folders below, except for `node_modules` and `.git`. To find nothing is an error, so that a wrong path is not taken for a clean file.',
    sources: [
      'https://circleci.com/docs/introduction-to-yaml-configurations/',
      'https://docs.gitlab.com/ci/yaml/',
      'https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/',
    ],
    message: ({ folder }) => `no CI file in \`${folder}\` or below`,
    hint: () => 'name the file itself: any name will do',
  },
  'cli/unknown-format': {
    severity: 'error',
    summary: 'The provider of a file cannot be told',
    why: 'dte tells a provider by the path of the file, else by keys that only one of them has. This file has an unusual name, and nothing in it belongs to one provider alone. It was not checked.',
    sources: [],
    message: () => 'neither path nor content tells which provider reads this file',
    hint: ({ providers }) => `say it with \`--provider\`: ${quotedList(providers)}`,
  },
  'cli/unknown-code': {
    severity: 'error',
    summary: 'There is no such code',
    why: 'Codes are never renamed or reused; one that is not known here is mistyped, or belongs to another version of dte. `dte explain` lists all of them.',
    sources: [],
    message: ({ given }) => `there is no code \`${given}\``,
    hint({ candidates }) {
      if (candidates.length === 0) return '`dte explain` lists all codes';
      return candidates.length === 1 ? `did you mean \`${candidates[0]}\`?` : `say which: ${quotedList(candidates)}`;
    },
  },
  'cli/which-pipeline': {
    severity: 'error',
    summary: 'A config has several pipelines, and one is wanted',
    why: 'A comparison has one plan on each side. The config has several pipelines for the provider of the other side, or none of the name that was asked for. Nothing was compared.',
    sources: [],
    message: ({ given, names }) =>
      given === undefined ? `the config has ${names.length} pipelines` : `the config has no pipeline \`${given}\``,
    hint({ names, suggestion }) {
      const list = `say which with \`--pipeline\`: ${quotedList(names)}`;
      return suggestion === undefined ? list : `did you mean \`${suggestion}\`? Otherwise ${list}`;
    },
  },
  'cli/config-exists': {
    severity: 'error',
    summary: 'There is a config already where one was to be written',
    why: 'An import never replaces a file: the config may hold what nobody has written down elsewhere. Nothing was written.',
    sources: [],
    message: ({ path }) => `\`${path}\` exists already`,
    hint: () => 'write to another file with `--out`, or move this one away',
  },
};
