import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { parseProvider } from './provider-option.js';

/** The options of `dte diff` as they are parsed. */
interface DiffFlags {
  readonly provider?: string;
  readonly pipeline?: string;
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

const details = `
A and B are CI files, of one provider or of two, or configs. A config with several targets is compiled for the provider
of the other side. What is compared is what the files mean: agents, triggers, commands, timeouts, not their lines. What
one of the providers cannot say is no difference.

Examples:
  dte diff old.gitlab-ci.yml .gitlab-ci.yml         what does my change do?
  dte diff .gitlab-ci.yml dte.config.ts             is the file what the config says?
  dte diff .circleci/config.yml .gitlab-ci.yml      do both providers run the same?

Exit status: 0 they mean the same, 1 they differ, 2 wrong usage or a file that cannot be read.`;

/** Adds `dte diff`. What it runs is loaded when it runs. */
export function addDiffCommand(program: Command, context: CommandContext): void {
  const command = program.command('diff');
  command
    .description('compare what two CI files mean, or a file and a config')
    .argument('<A>', 'CI file or config')
    .argument('<B>', 'CI file or config')
    .option('--provider <id>', 'who reads the files: circleci, gitlab or bitbucket')
    .option('--pipeline <name>', 'the pipeline of a config with several')
    .addOption(command.createOption('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--color', 'use colours, terminal or not')
    .option('--no-color', 'use no colours')
    .addHelpText('after', details);
  command.action(async (left: string, right: string, { pipeline, format, color, ...flags }: DiffFlags) => {
    const provider = await parseProvider(command, flags.provider);
    const { runDiff } = await import('../diff/run-diff.js');
    context.exit(await runDiff({ left, right, provider, pipeline, format, color }, context));
  });
}
