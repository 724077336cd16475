import { parsePipeline } from './parse-pipeline.js';
import type { Pipeline, PipelineInput } from './pipeline.js';
import { PipelineError } from './pipeline-error.js';

/**
 * Validates a pipeline and returns it as a deeply frozen copy, ready to compile for any provider.
 *
 * @example
 * ```ts
 * export default definePipeline({
 *   name: 'build',
 *   image: 'node:22',
 *   commands: [affected({ targets: ['lint', 'test', 'build'] })],
 *   agents: { count: 3 },
 * });
 * ```
 *
 * @throws PipelineError with every problem at once. `parsePipeline` returns them instead.
 */
export function definePipeline(input: PipelineInput): Pipeline {
  const outcome = parsePipeline(input);
  if (!outcome.ok) throw new PipelineError(outcome.diagnostics);
  return outcome.value;
}
