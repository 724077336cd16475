import { diagnose } from '../../diagnostics/catalog.js';
import { modelEnvCatalog } from '../../diagnostics/model-env-catalog.js';
import type { ModelRule } from './model-rule.js';
import { distributedSettingsOf, fieldOf } from './places.js';

/** The variable that keeps Nx from distributing anything (https://nx.dev/docs/reference/environment-variables). */
const name = 'NX_NO_CLOUD';

/** No variable of coordinator and agents turns off what they are there for. Other jobs may do as they like. */
export const forbiddenEnv: ModelRule = {
  code: 'model/forbidden-env',
  check(pipeline) {
    return fieldOf(distributedSettingsOf(pipeline), 'env')
      .filter(({ value }) => Object.hasOwn(value, name) && value[name] !== 'false')
      .map(({ path }) => diagnose(modelEnvCatalog, 'model/forbidden-env', { name }, { path: [...path, name] }));
  },
};
