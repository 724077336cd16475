import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';

/** The options of `dte compile` as they are parsed. */
interface CompileFlags {
  readonly out?: string;
  readonly provider?: readonly string[];
  readonly stdout?: boolean;
  readonly verify?: boolean;
  readonly format: 'text' | 'json';
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly color?: boolean;
}

const details = `
Without CONFIG, the only dte.config.ts, .mts, .js or .mjs in the current folder is used.
Files that were edited by hand, or that dte did not generate, are not replaced without --force.

Examples:
  dte compile                             write the files of all targets
  dte compile --verify                    in CI: are the committed files up to date?
  dte compile --provider gitlab --stdout  look at one file

Exit status: 0 fine, 1 problems found, 2 wrong usage or a config that cannot be loaded.`;

/** Adds `dte compile`. What it runs is loaded when it runs, so that other commands do not pay for it. */
export function addCompileCommand(program: Command, context: CommandContext): void {
  const command = program.command('compile');
  command
    .description('compile the pipelines of a config and write the CI files')
    .argument('[CONFIG]', 'path of the config', (path) => notEmpty("argument 'CONFIG'", path))
    .option('--out <dir>', "write to this folder instead of the config's", (folder) =>
      notEmpty("option '--out <dir>' argument", folder),
    )
    .option('--provider <id>', 'compile for this provider only (repeatable)', collect)
    .addOption(command.createOption('--stdout', 'print the files instead of writing them').conflicts('verify'))
    .option('--verify', 'write nothing; exit with 1 and show a diff if any file would change')
    .addOption(command.createOption('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--strict', 'count warnings as errors')
    .option('--force', 'replace files whoever wrote them')
    .option('--color', 'use colours, terminal or not')
    .option('--no-color', 'use no colours')
    .addHelpText('after', details);
  command.action(async (config: string | undefined, flags: CompileFlags) => {
    const { out, provider: providers = [], stdout, verify, format, strict = false, force = false, color } = flags;
    if (stdout && format === 'json') command.error("error: option '--stdout' cannot be used with '--format json'");
    const { runCompile } = await import('../compile/run-compile.js');
    const destination = stdout ? 'stdout' : verify ? 'verify' : 'files';
    const request = { config, out, providers, destination, format, strict, force, color } as const;
    context.exit(await runCompile(request, context));
  });

  /** An empty path would mean the current folder; what is meant by it is a variable that was not set. */
  function notEmpty(what: string, value: string): string {
    return value === '' ? command.error(`error: ${what} is empty`) : value;
  }
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
