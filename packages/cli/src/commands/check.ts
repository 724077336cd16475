import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { parseProvider } from './provider-option.js';

/** The options of `dte check` as they are parsed. */
interface CheckFlags {
  readonly provider?: string;
  readonly config?: string;
  readonly stdinName?: string;
  readonly format: 'text' | 'json' | 'sarif' | 'gitlab';
  readonly strict?: boolean;
  readonly color?: boolean;
}

const details = `
PATH is a file, a folder, or - for standard input. In a folder, the files that the providers look for are checked, also
in the folders below. Without PATH, that is the current folder.
The provider is told from the path, else from the content. Files beside it are read too: what GitLab includes, and what
Nx Cloud reads from .nx.
What becomes of findings says "rules" in dte.config.ts or dte.config.json, or a comment in the file: dte-ignore CODE.

Examples:
  dte check                               everything below the current folder
  dte check .gitlab-ci.yml                one file
  dte check --strict ci/ more.yml         a folder and a file; warnings fail, too
  dte check --provider circleci - < x.yml standard input
  dte check --format sarif > dte.sarif    for code scanning
  dte check --format gitlab > dte.json    for GitLab's artifacts:reports:codequality

dte explain CODE tells more about a finding.

Exit status: 0 fine, 1 problems found, 2 wrong usage or a config that cannot be loaded.`;

/** Adds `dte check`. What it runs is loaded when it runs. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program.command('check');
  command
    .description('find out what is wrong with CI files, generated or written by hand')
    .argument('[PATH...]', 'files, folders, or - for standard input', collectNotEmpty)
    .option('--provider <id>', 'who reads the files: circleci, gitlab or bitbucket')
    .option('--config <file>', 'take the rules from this config', (file) => notEmpty("option '--config <file>'", file))
    .option('--stdin-name <path>', 'the file that standard input stands for', (name) =>
      notEmpty("option '--stdin-name <path>'", name),
    )
    .addOption(
      command
        .createOption('--format <format>', 'what to print')
        .choices(['text', 'json', 'sarif', 'gitlab'])
        .default('text'),
    )
    .option('--strict', 'count warnings as errors')
    .option('--color', 'use colours, terminal or not')
    .option('--no-color', 'use no colours')
    .addHelpText('after', details);
  command.action(async (paths: readonly string[], flags: CheckFlags) => {
    const { config, stdinName, format, strict = false, color } = flags;
    const provider = await parseProvider(command, flags.provider);
    const { runCheck } = await import('../check/run-check.js');
    context.exit(await runCheck({ paths, provider, config, stdinName, format, strict, color }, context));
  });

  function collectNotEmpty(path: string, earlier: readonly string[] = []): readonly string[] {
    return [...earlier, notEmpty("argument 'PATH'", path)];
  }

  /** An empty path would mean the current folder; what is meant by it is a variable that was not set. */
  function notEmpty(what: string, value: string): string {
    return value === '' ? command.error(`error: ${what} is empty`) : value;
  }
}
