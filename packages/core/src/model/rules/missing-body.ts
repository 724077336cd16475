import { diagnose } from '../../diagnostics/catalog.js';
import { modelShapeCatalog } from '../../diagnostics/model-shape-catalog.js';
import type { ModelRule } from './model-rule.js';

const expected = {
  commands: "what the coordinator runs, e.g. `[affected({ targets: ['test'] })]`",
  agents: 'the agents, e.g. `{ count: 3 }`',
};

/** A pipeline without groups needs commands and agents of its own. */
export const missingBody: ModelRule = {
  code: 'model/missing',
  check(pipeline) {
    if (pipeline.groups !== undefined) return [];
    return (['commands', 'agents'] as const)
      .filter((key) => pipeline[key] === undefined)
      .map((key) => diagnose(modelShapeCatalog, 'model/missing', { key, expected: expected[key] }, { path: [key] }));
  },
};
