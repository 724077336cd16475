import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { startsWith } from '../diagnostics/starts-with.js';
import { checkModel } from './check-model.js';
import type { Pipeline } from './pipeline.js';
import type { PlainCopy } from './plain-copy.js';
import { repair } from './repair.js';
import { checkShape, type ShapeOutcome } from './schema/check-shape.js';
import type { ShapeFault } from './schema/shape-fault.js';

/** Substitutes may lack fields themselves, so a repair takes several rounds: as many as an element has levels. */
const repairRounds = 6;

/**
 * Everything that is wrong with a value whose shape is: what is not plain data, what has the wrong shape, and what breaks
 * a model rule in the parts that are sound.
 */
export function findFaults(copy: PlainCopy, shape: ShapeOutcome): readonly Diagnostic[] {
  const faults = shape.ok ? [] : shape.faults;
  const told = tellOnce(
    copy.faults,
    faults.map(({ diagnostic }) => diagnostic),
  );
  const places = [
    ...told.map(({ path }) => path),
    ...faults.flatMap(({ meant }) => (meant === undefined ? [] : [meant])),
  ];
  const sound = shape.ok ? shape.pipeline : repairedPipeline(copy.value, shape.faults);
  const others = sound === undefined ? [] : checkModel(sound).filter((finding) => !touches(finding, places));
  return [...told, ...others];
}

/** One fault per place: what is no plain data is told by the schema, which knows what was expected, if it looked there. */
function tellOnce(copyFaults: readonly Diagnostic[], schemaFaults: readonly Diagnostic[]): readonly Diagnostic[] {
  const [types, others] = [copyFaults.filter(isTypeFault), copyFaults.filter((fault) => !isTypeFault(fault))];
  const fromSchema = schemaFaults.filter((fault) => !others.some((other) => samePlace(fault, other)));
  return [...others, ...fromSchema, ...types.filter((fault) => !fromSchema.some((other) => samePlace(fault, other)))];
}

function isTypeFault({ code }: Diagnostic): boolean {
  return code === 'model/wrong-type';
}

function samePlace(left: Diagnostic, right: Diagnostic): boolean {
  return left.path.length === right.path.length && startsWith(left.path, right.path);
}

function repairedPipeline(value: unknown, faults: readonly ShapeFault[]): Pipeline | undefined {
  let [repaired, found] = [value, faults];
  for (let round = 0; round < repairRounds; round++) {
    repaired = repair(repaired, found);
    const shape = checkShape(repaired);
    if (shape.ok) return shape.pipeline;
    found = shape.faults;
  }
  return undefined;
}

/** Whether a finding is about a place that is at fault already, a part of it or the whole it is part of. */
function touches({ path, related = [] }: Diagnostic, places: readonly Path[]): boolean {
  const own = [path, ...related.map((place) => place.path ?? [])];
  return places.some((place) => own.some((mine) => startsWith(mine, place) || startsWith(place, mine)));
}
