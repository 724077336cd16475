import type { Path } from '../diagnostics/diagnostic.js';
import type { Fact, Through } from '../lift/lifted.js';

/** Finds where facts of a plan are written. */
export interface FactIndex {
  /** The place in the document of a path in the plan. */
  readonly find: (path: Path) => { readonly native: Path; readonly through: readonly Through[] };
}

/** Prepares facts for being looked up, once the first is asked for: most files have no findings. */
export function createFactIndex(facts: readonly Fact[]): FactIndex {
  let byPath: ReadonlyMap<string, Fact> | undefined;
  return {
    find(path) {
      byPath ??= new Map(facts.map((fact) => [JSON.stringify(fact.path), fact]));
      for (let length = path.length; length >= 0; length--) {
        const fact = byPath.get(JSON.stringify(path.slice(0, length)));
        if (fact === undefined) continue;
        return { native: [...fact.native, ...path.slice(length)], through: fact.through ?? [] };
      }
      return { native: path, through: [] };
    },
  };
}
