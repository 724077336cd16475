import { type Path, toMap } from '@dtekit/core/provider';
import type { DeclaredParameters, Library } from './library.js';
import type { Binding, Scope } from './scope.js';

/** What is called, and with what. */
export interface Call {
  /** What it can be told. */
  readonly parameters: DeclaredParameters;
  /** Where it is defined. */
  readonly path: Path;
  /** Where the names in it are looked up. */
  readonly library: Library;
  /** What it is told, by parameter. */
  readonly given: ReadonlyMap<string, unknown>;
  /** Where that is written. */
  readonly givenPath: Path;
  /** What the names in the arguments stand for. */
  readonly caller: Scope;
}

/** The scope inside of what is called: each parameter stands for its argument, or else its default. */
export function bindArguments({ parameters, path, library, given, givenPath, caller }: Call): Scope {
  const { pipeline } = caller;
  const outside: Scope = { library, pipeline, own: new Map() };
  const own = new Map<string, Binding>();
  for (const [name, { default: fallback }] of toMap(parameters)) {
    if (given.has(name)) {
      own.set(`parameters.${name}`, {
        kind: 'value',
        value: given.get(name),
        scope: caller,
        path: [...givenPath, name],
      });
    } else if (fallback !== undefined) {
      const place = [...path, 'parameters', name, 'default'];
      own.set(`parameters.${name}`, { kind: 'value', value: fallback, scope: outside, path: place });
    }
  }
  return { library, pipeline, own };
}
