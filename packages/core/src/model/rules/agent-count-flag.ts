import { diagnose } from '../../diagnostics/catalog.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { ModelRule } from './model-rule.js';

/** A flag needs a command that takes it: `start-nx-agents`, which the `ci-config` dialect starts with, has none. */
export const agentCountFlag: ModelRule = {
  code: 'model/agent-count-flag',
  check({ nx }) {
    if (nx?.dialect !== 'ci-config' || nx.agentCount?.flag !== true) return [];
    const related = [{ message: 'the dialect is chosen here', path: ['nx', 'dialect'] }];
    return [
      diagnose(modelMeaningCatalog, 'model/agent-count-flag', {}, { path: ['nx', 'agentCount', 'flag'], related }),
    ];
  },
};
