/**
 * The `dte` command as a function, for programs that want to run it in their own process.
 *
 * @packageDocumentation
 */

export type { InputStream } from './input-stream.js';
export type { OutputStream } from './output/output-stream.js';
export { type RunCliOptions, runCli } from './run-cli.js';
