import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { parseProvider } from './provider-option.js';

/** The options of `dte import` as they are parsed. */
interface ImportFlags {
  readonly out: string;
  readonly provider?: string;
  readonly color?: boolean;
}

const details = `
FILE has to distribute tasks to agents of its own. What the pipeline cannot say of it is listed, and marked in the
config. A file that is there already is never replaced.

Examples:
  dte import .gitlab-ci.yml                        writes dte.config.ts
  dte import .gitlab-ci.yml --out ci/dte.config.ts writes another file
  dte diff .gitlab-ci.yml dte.config.ts            what is different?

Exit status: 0 written, 1 problems found and nothing written, 2 wrong usage or a file that cannot be read.`;

/** Adds `dte import`. What it runs is loaded when it runs. */
export function addImportCommand(program: Command, context: CommandContext): void {
  const command = program.command('import');
  command
    .description('write a dte.config.ts for a CI file that was written by hand')
    .argument('<FILE>', 'CI file')
    .option('--out <file>', 'the config to write', notEmpty, 'dte.config.ts')
    .option('--provider <id>', 'who reads the file: circleci, gitlab or bitbucket')
    .option('--color', 'use colours, terminal or not')
    .option('--no-color', 'use no colours')
    .addHelpText('after', details);
  command.action(async (file: string, { out, color, ...flags }: ImportFlags) => {
    const provider = await parseProvider(command, flags.provider);
    const { runImport } = await import('../import/run-import.js');
    context.exit(await runImport({ file, out, provider, color }, context));
  });

  function notEmpty(value: string): string {
    return value === '' ? command.error("error: option '--out <file>' is empty") : value;
  }
}
