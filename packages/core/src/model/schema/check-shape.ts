import * as z from 'zod/mini';
import { deepFreeze } from '../freeze.js';
import type { Pipeline } from '../pipeline.js';
import { faultsFromZod } from './from-zod.js';
import { pipelineSchema } from './pipeline-schema.js';
import { isPlainObject } from './plain-data.js';
import type { ShapeFault } from './shape-fault.js';

/** A pipeline of the right shape, or what is wrong with it. */
export type ShapeOutcome =
  | { readonly ok: true; readonly pipeline: Pipeline }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/** Checks plain data against the shape of a pipeline, validated or not. The pipeline is made of the same data, and frozen. */
export function checkShape(value: unknown): ShapeOutcome {
  const { data, error } = z.safeParse(pipelineSchema(), withoutMark(value));
  if (error !== undefined) return { ok: false, faults: faultsFromZod(error.issues, value) };
  return { ok: true, pipeline: deepFreeze({ ...data, validated: true }) };
}

/** What was validated before carries a mark that no team writes. */
function withoutMark(value: unknown): unknown {
  if (!isPlainObject(value) || value.validated !== true) return value;
  const { validated: _, ...input } = value;
  return input;
}
