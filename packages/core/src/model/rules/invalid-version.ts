import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import { parseNxVersion } from '../../nx/nx-version.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { type Placed, presentAt } from './places.js';

/** A version of a package manager, also with the hash that package.json may carry. */
const managerVersion = /^\d+(?:\.\d+){0,2}(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** The versions of Nx and of the package manager are versions: no ranges and no tags. */
export const invalidVersion: ModelRule = {
  code: 'model/invalid-version',
  check(pipeline) {
    return unreadableIn(pipeline).map(({ path, value }) =>
      diagnose(modelMeaningCatalog, 'model/invalid-version', { version: showText(value) }, { path }),
    );
  },
};

function unreadableIn({ nx, packageManager }: Pipeline): readonly Placed<string>[] {
  const manager = typeof packageManager === 'object' ? packageManager.version : undefined;
  return [
    ...presentAt(['packageManager', 'version'], manager).filter(({ value }) => !managerVersion.test(value)),
    ...presentAt(['nx', 'version'], nx?.version).filter(({ value }) => parseNxVersion(value) === undefined),
  ];
}
