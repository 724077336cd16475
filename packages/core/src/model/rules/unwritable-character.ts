import { diagnose } from '../../diagnostics/catalog.js';
import { modelEnvCatalog } from '../../diagnostics/model-env-catalog.js';
import { findUnwritableCharacter } from '../../yaml/hazards.js';
import type { ModelRule } from './model-rule.js';
import { textsIn } from './texts-in.js';

/** Every text can be written to a file and read back as it was. */
export const unwritableCharacter: ModelRule = {
  code: 'model/unwritable-character',
  check(pipeline) {
    return textsIn(pipeline).flatMap(({ path, value }) => {
      const found = findUnwritableCharacter(value);
      if (found === undefined) return [];
      const values = { character: found.label, position: found.index + 1 };
      return [diagnose(modelEnvCatalog, 'model/unwritable-character', values, { path })];
    });
  },
};
