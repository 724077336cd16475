import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { addCompileCommand } from './commands/compile.js';
import { describeCrash } from './describe-crash.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { OutputStream } from './output/output-stream.js';

// Not with `import`: for that, Node first reads its way through CommonJS in search of names, which takes 7 ms.
const commander: typeof import('commander') = createRequire(import.meta.url)('commander');

/** One run of `dte`, with everything it takes from its surroundings. */
export interface RunCliOptions {
  /** The arguments after the program's name, e.g. `['compile', '--verify']`. */
  readonly argv: readonly string[];
  /** Absolute path of the folder it runs in. */
  readonly cwd: string;
  /** Gets results. */
  readonly stdout: OutputStream;
  /** Gets diagnostics and usage errors. */
  readonly stderr: OutputStream;
  /** Environment variables. `NO_COLOR`, `FORCE_COLOR`, `TERM` and `DTE_DEBUG` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs `dte` inside the calling program and returns its exit status: 0 fine, 1 problems found, 2 wrong usage or a config
 * that cannot be loaded, 3 a remote failed. Never ends the process and never throws. The config runs anew on each call,
 * unless Node can import it without help (JavaScript modules, and TypeScript from Node 22.18 on): Node keeps modules.
 */
export async function runCli(options: RunCliOptions): Promise<number> {
  let exitCode: ExitCode = exitCodes.ok;
  const context: CommandContext = { ...options, exit: (code) => (exitCode = code) };
  try {
    await createProgram(context).parseAsync(options.argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof commander.CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    options.stderr.write(describeCrash(error, 'internal', options.env));
    return exitCodes.usage;
  }
}

function createProgram(context: CommandContext): Command {
  const program = new commander.Command('dte')
    .description('Compiles one Nx DTE pipeline to CircleCI, GitLab CI and Bitbucket Pipelines configuration.')
    .version(ownVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError('(add --help to see what there is)');
  addCompileCommand(program, context);
  return program;
}

function ownVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
