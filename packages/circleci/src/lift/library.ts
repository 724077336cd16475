import { type NamedValues, type Path, toMap } from '@dtekit/core/provider';
import type { CircleCICommand } from '../document/command.js';
import type { CircleCIInlineOrb } from '../document/inline-orb.js';
import type { CircleCIExecutor, CircleCIJob } from '../document/job.js';

/** Where names are looked up: the file itself, or an orb that is written in it. */
export interface Library {
  readonly jobs: ReadonlyMap<string, CircleCIJob | string>;
  readonly commands: ReadonlyMap<string, CircleCICommand | string>;
  readonly executors: ReadonlyMap<string, CircleCIExecutor | string>;
  readonly orbs: ReadonlyMap<string, string | Library>;
  /** Where it is in the document. */
  readonly path: Path;
}

/** Prepares the names of a file or of an orb in it. */
export function createLibrary(part: CircleCIInlineOrb, path: Path = []): Library {
  return {
    jobs: toMap(part.jobs),
    commands: toMap(part.commands),
    executors: toMap(part.executors),
    orbs: new Map(
      [...toMap(part.orbs)].map(([alias, orb]) => [
        alias,
        typeof orb === 'string' ? orb : createLibrary(orb, [...path, 'orbs', alias]),
      ]),
    ),
    path,
  };
}

/** What a name refers to. */
export type Definition<Value> =
  | {
      /** It is written in the file. */
      readonly kind: 'own';
      readonly value: Value;
      /** Where the names in it are looked up. */
      readonly library: Library;
      readonly path: Path;
    }
  | {
      /** It is part of an orb that is kept elsewhere, e.g. `nrwl/nx@1.7.0`. */
      readonly kind: 'orb';
      readonly orb: string;
      readonly name: string;
    };

/** Finds a command. */
export function findCommand(library: Library, name: string): Definition<CircleCICommand> | undefined {
  return find(library, name, 'commands', (from) => from.commands);
}

/** Finds a job. */
export function findJob(library: Library, name: string): Definition<CircleCIJob> | undefined {
  return find(library, name, 'jobs', (from) => from.jobs);
}

/** Finds an executor. */
export function findExecutor(library: Library, name: string): Definition<CircleCIExecutor> | undefined {
  return find(library, name, 'executors', (from) => from.executors);
}

function find<Value extends object>(
  library: Library,
  name: string,
  section: string,
  valuesOf: (from: Library) => ReadonlyMap<string, Value | string>,
  followed = 0,
): Definition<Value> | undefined {
  const value = valuesOf(library).get(name);
  if (typeof value === 'object') return { kind: 'own', value, library, path: [...library.path, section, name] };
  // Text gives another name to what an orb defines; one that leads in circles leads nowhere.
  if (value !== undefined) return followed > 9 ? undefined : find(library, value, section, valuesOf, followed + 1);
  const [alias = '', inner] = name.split('/');
  const orb = library.orbs.get(alias);
  if (inner === undefined || orb === undefined) return undefined;
  return typeof orb === 'string'
    ? { kind: 'orb', orb, name: inner }
    : find(orb, inner, section, valuesOf, followed + 1);
}

/** Parameters by the names that expressions know them by. */
export type DeclaredParameters = NamedValues<{ readonly default?: unknown }> | undefined;
