import type { PipelineInput } from '../model/pipeline.js';

/** Says a pipeline in other words, in one way or several. Whether it still means the same is for others to judge. */
export type Rewrite = (input: PipelineInput) => readonly PipelineInput[];
