import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import { memberAt, withValuesAt } from './edit-value.js';
import type { Rewrite } from './rewrite.js';
import { rolePaths } from './setting-paths.js';

/**
 * Says that the download store of the package manager is kept, instead of which folder that is. Where the store is in the
 * project, the install step follows from that.
 */
export const deriveCaches: readonly Rewrite[] = [
  (input) => withStores(input, rolePaths(input)),
  (input) => rolePaths(input).flatMap((role) => withStores(input, [role])),
];

function withStores(input: PipelineInput, roles: readonly Path[]): readonly PipelineInput[] {
  const lists = roles.filter((role) => Array.isArray(memberAt(input, [...role, 'cache'])));
  if (lists.length === 0) return [];
  const derived = withValuesAt(
    input,
    lists.map((role) => [[...role, 'cache'], true] as const),
  );
  return [withValuesAt(derived, [[['packageManager', 'install'], undefined]]), derived];
}
