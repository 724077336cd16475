import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { checkMeaning } from '../plan/check-meaning.js';
import { checkModel } from './check-model.js';
import { findFaults } from './find-faults.js';
import type { Pipeline } from './pipeline.js';
import { copyPlain } from './plain-copy.js';
import { checkShape } from './schema/check-shape.js';
import { sortByPlace } from './sort-by-place.js';

/**
 * Validates a pipeline from an unknown source, e.g. a file, and returns it as a deeply frozen copy. Never throws and
 * never touches the input. All problems are found at once, in the order of the input; one that only follows from
 * another is left out. A pipeline that was validated before is accepted as well, also with changes.
 */
export function parsePipeline(input: unknown): Outcome<Pipeline> {
  const copy = copyPlain(input);
  const shape = checkShape(copy.value);
  if (!shape.ok || copy.faults.length > 0) {
    return { ok: false, diagnostics: sortByPlace(findFaults(copy, shape), copy.value) };
  }
  const diagnostics = sortByPlace(judge(shape.pipeline), copy.value);
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value: shape.pipeline, diagnostics };
}

function judge(pipeline: Pipeline): readonly Diagnostic[] {
  const diagnostics = checkModel(pipeline);
  return diagnostics.some(isClashOfNames) ? diagnostics : [...diagnostics, ...checkMeaning(pipeline)];
}

/** Jobs of one name cannot be told apart: whatever else they break follows from that. */
function isClashOfNames({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('model/duplicate-');
}
