export type { OutputStream } from './output/output-stream.js';
export { type RunCliOptions, runCli } from './run-cli.js';
