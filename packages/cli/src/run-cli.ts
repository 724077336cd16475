import { createRequire } from 'node:module';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { addCheckCommand } from './commands/check.js';
import { addCompileCommand } from './commands/compile.js';
import { addDiffCommand } from './commands/diff.js';
import { addExplainCommand } from './commands/explain.js';
import { addImportCommand } from './commands/import.js';
import { describeCrash } from './describe-crash.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { InputStream } from './input-stream.js';
import type { OutputStream } from './output/output-stream.js';
import { ownVersion } from './package-file.js';

// Not with `import`: for that, Node first reads its way through CommonJS in search of names, which takes 7 ms.
const commander: typeof import('commander') = createRequire(import.meta.url)('commander');

/** One run of `dte`, with everything it takes from its surroundings. */
export interface RunCliOptions {
  /** The arguments after the program's name, e.g. `['compile', '--verify']`. */
  readonly argv: readonly string[];
  /** Absolute path of the folder it runs in. */
  readonly cwd: string;
  /** What `-` stands for; `process.stdin` is one. Default: nothing comes in. */
  readonly stdin?: InputStream | undefined;
  /** Gets results. */
  readonly stdout: OutputStream;
  /** Gets diagnostics and usage errors. */
  readonly stderr: OutputStream;
  /** Environment variables. `NO_COLOR`, `FORCE_COLOR`, `TERM` and `DTE_DEBUG` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs `dte` inside the calling program and returns its exit status: 0 fine, 1 problems found or files differ, 2 wrong usage
 * or a config that cannot be loaded, 3 a remote failed. Never ends the process and never throws. The config runs anew on each call,
 * unless Node can import it without help (JavaScript modules, and TypeScript from Node 22.18 on): Node keeps modules.
 */
export async function runCli(options: RunCliOptions): Promise<number> {
  let exitCode: ExitCode = exitCodes.ok;
  const { stdin = [] } = options;
  const context: CommandContext = { ...options, stdin, exit: (code) => (exitCode = code) };
  try {
    await createProgram(context).parseAsync(options.argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof commander.CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    options.stderr.write(describeCrash(error, 'internal', options.env));
    return exitCodes.usage;
  }
}

const details = `
Examples:
  dte check                  what is wrong with the CI files here?
  dte explain CODE           what does a finding mean, and how is it fixed?
  dte import .gitlab-ci.yml  turn a CI file into a dte.config.ts
  dte compile                write the CI files of a dte.config.ts

dte COMMAND --help has the options of a command.`;

function createProgram(context: CommandContext): Command {
  const program = new commander.Command('dte')
    .description('Nx distributed task execution (DTE) on CircleCI, GitLab CI and Bitbucket Pipelines.')
    .version(ownVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError('(add --help to see what there is)')
    .addHelpText('after', details);
  addCompileCommand(program, context);
  addCheckCommand(program, context);
  addExplainCommand(program, context);
  addDiffCommand(program, context);
  addImportCommand(program, context);
  return program;
}
