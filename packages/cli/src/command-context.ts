import type { ExitCode } from './exit-codes.js';
import type { InputStream } from './input-stream.js';
import type { OutputStream } from './output/output-stream.js';

/** What a command takes from its surroundings. */
export interface CommandContext {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  /** What `-` stands for. */
  readonly stdin: InputStream;
  /** Gets results. */
  readonly stdout: OutputStream;
  /** Gets diagnostics. */
  readonly stderr: OutputStream;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes the command's exit status. */
  readonly exit: (code: ExitCode) => void;
}
