import type { Catalog } from './catalog.js';
import { numbered, quotedList } from './quoted-list.js';

/** What the messages about the commits that are compared need. */
export interface DteBaseArguments {
  readonly 'dte/shallow-clone': { readonly coordinator: string; readonly command: string };
  readonly 'dte/local-main-ref': { readonly command: string; readonly base: string | undefined };
  readonly 'dte/zero-sha-base': { readonly coordinator: string };
  readonly 'dte/unexported-base': {
    /** The variables, `NX_BASE` or `NX_HEAD`. */
    readonly variables: readonly string[];
    /** Whether they are not exported at all, or exported in a step whose shell ends before they are needed. */
    readonly cause: 'unexported' | 'lost';
  };
}

/** Commits that are compared with the wrong ones, or with none. */
export const dteBaseCatalog: Catalog<DteBaseArguments> = {
  'dte/shallow-clone': {
    severity: 'warning',
    summary: 'The clone may be too shallow to find what is affected',
    why:
      'Nx compares the change with the commit where it left the main branch. In a shallow clone that commit is missing: ' +
      'Nx fails with "ambiguous argument" or "No such ref", or takes another base without a word and runs the wrong set ' +
      'of tasks.',
    sources: ['nrwl/nx#34237', 'nrwl/nx#14274', 'nrwl/nx-set-shas#214'],
    message: ({ coordinator, command }) =>
      `\`${command}\` needs the git history, and coordinator \`${coordinator}\` does not clone all of it`,
    hint: () => 'clone the whole history on the coordinator',
  },
  'dte/local-main-ref': {
    severity: 'warning',
    summary: 'The base of the affected command may not exist in CI',
    why:
      'Without a base Nx compares with the `defaultBase` of nx.json, usually the local branch `main`. A CI job checks out ' +
      'one commit, and often has no local branch beside it: Nx fails with "Not a valid object name". On the main branch ' +
      'itself such a base is the commit being built, and nothing is affected.',
    sources: ['https://nx.dev/docs/kb/affected-base-commit', 'nrwl/nx#1356', 'nrwl/nx#5960'],
    message: ({ command, base }) =>
      base === undefined
        ? `\`${command}\` is given no base, neither by \`--base\` nor by \`NX_BASE\``
        : `\`${command}\` compares with the local branch \`${base}\`, which CI may not have`,
    hint: ({ base }) =>
      base === undefined ? 'export `NX_BASE` and `NX_HEAD` before the command' : `compare with \`origin/${base}\``,
  },
  'dte/zero-sha-base': {
    severity: 'error',
    summary: 'The base may be forty zeros',
    why:
      'GitLab sets `CI_COMMIT_BEFORE_SHA` to forty zeros in merge request pipelines, on the first push of a branch and in ' +
      'pipelines that are started by hand or by a schedule. After a forced push the commit is gone. Nx asks git for it ' +
      'and fails with "bad object".',
    sources: ['https://docs.gitlab.com/ci/variables/predefined_variables/', 'gitlab-org/gitlab#12850', 'nrwl/nx#26553'],
    message: ({ coordinator }) =>
      `the base of coordinator \`${coordinator}\` is \`CI_COMMIT_BEFORE_SHA\`, which is not always a commit`,
    hint: () =>
      'take another base where it is no commit: `git cat-file -e "$NX_BASE^{commit}" 2>/dev/null || export NX_BASE=HEAD~1`',
  },
  'dte/unexported-base': {
    severity: 'error',
    summary: 'Nx does not get to see the base',
    why:
      'A shell hands only exported variables to the programs it starts. On CircleCI each step is a shell of its own as ' +
      'well, so that a variable which one step exports is gone in the next. Nx then compares with the `defaultBase` of ' +
      'nx.json, and so does every tool that a command starts, even if the command itself is given the base.',
    sources: ['nrwl/nx#34237', 'https://circleci.com/docs/guides/security/set-environment-variable/'],
    message: ({ variables, cause }) => {
      const names = quotedList(variables);
      return cause === 'lost'
        ? `${names} ${numbered(variables.length, 'is', 'are')} lost in the next step, which is a shell of its own`
        : `${names} ${numbered(variables.length, 'is', 'are')} set and not exported`;
    },
    hint: ({ variables, cause }) =>
      cause === 'lost'
        ? `hand ${numbered(variables.length, 'it', 'them')} on: \`echo "export ${variables[0]}=$${variables[0]}" >> "$BASH_ENV"\``
        : `write \`export ${variables[0]}=…\``,
  },
};
