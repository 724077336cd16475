import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { parseProvider } from './provider-option.js';

/** The options of `dte explain` as they are parsed. */
interface ExplainFlags {
  readonly provider?: string;
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

const details = `
Without CODE, all codes are listed, below those who find them.

Examples:
  dte explain                             list all codes
  dte explain dte/shallow-clone           why it matters, an example, and its fix
  dte explain undefined-stage             the owner may be left out where one has a code of that name
  dte explain --format json               the catalogue for programs

Exit status: 0 fine, 2 there is no such code.`;

/** Adds `dte explain`. What it runs is loaded when it runs. */
export function addExplainCommand(program: Command, context: CommandContext): void {
  const command = program.command('explain');
  command
    .description('tell what a finding means and how to fix it')
    .argument('[CODE]', 'code of a finding, e.g. dte/shallow-clone')
    .option('--provider <id>', 'show an example for circleci, gitlab or bitbucket')
    .addOption(command.createOption('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--color', 'use colours, terminal or not')
    .option('--no-color', 'use no colours')
    .addHelpText('after', details);
  command.action(async (code: string | undefined, { format, color, ...flags }: ExplainFlags) => {
    const provider = await parseProvider(command, flags.provider);
    const { runExplain } = await import('../explain/run-explain.js');
    context.exit(await runExplain({ code, provider, format, color }, context));
  });
}
