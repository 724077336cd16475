import { diagnose } from '../../diagnostics/catalog.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { ModelRule } from './model-rule.js';

/** Groups have commands, coordinators and agents of their own; beside them the pipeline has none. */
export const groupsAndCommands: ModelRule = {
  code: 'model/groups-and-commands',
  check(pipeline) {
    if (pipeline.groups === undefined) return [];
    return (['commands', 'coordinator', 'agents'] as const)
      .filter((key) => pipeline[key] !== undefined)
      .map((key) =>
        diagnose(
          modelMeaningCatalog,
          'model/groups-and-commands',
          { key },
          { path: [key], related: [{ message: 'the groups are here', path: ['groups'] }] },
        ),
      );
  },
};
