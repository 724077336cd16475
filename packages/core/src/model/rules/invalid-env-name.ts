import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import type { Path } from '../../diagnostics/diagnostic.js';
import { modelEnvCatalog } from '../../diagnostics/model-env-catalog.js';
import type { PerProvider } from '../by-provider.js';
import type { EnvValueInput } from '../env.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, itemsOf, type Placed, presentAt, settingsOf } from './places.js';

/** Environment variables, and the variables of the provider's settings that secrets come from, have names a shell can read. */
export const invalidEnvName: ModelRule = {
  code: 'model/invalid-env-name',
  check(pipeline) {
    return namesIn(pipeline)
      .filter(({ value }) => !/^[A-Za-z_]\w*$/.test(value))
      .map(({ path, value }) =>
        diagnose(modelEnvCatalog, 'model/invalid-env-name', { name: showText(value) }, { path }),
      );
  },
};

function namesIn(pipeline: Pipeline): readonly Placed<string>[] {
  const settings = settingsOf(pipeline);
  const envs = fieldOf(settings, 'env');
  const serviceEnvs = fieldOf(fieldOf(settings, 'services').flatMap(itemsOf), 'env');
  return [...envs.flatMap(keysOf), ...serviceEnvs.flatMap(keysOf), ...envs.flatMap(secretVariables)];
}

function keysOf({ path, value }: Placed<object>): readonly Placed<string>[] {
  return Object.keys(value).map((name) => ({ path: [...path, name], value: name }));
}

function secretVariables({
  path,
  value,
}: Placed<Readonly<Record<string, PerProvider<EnvValueInput>>>>): readonly Placed<string>[] {
  return Object.entries(value).flatMap(([name, choice]) => variablesOf([...path, name], choice));
}

function variablesOf(path: Path, choice: PerProvider<EnvValueInput>): readonly Placed<string>[] {
  if (typeof choice !== 'object') return [];
  if (choice.kind === 'by-provider') {
    return Object.entries(choice.values).flatMap(([id, value]) => variablesOf([...path, 'values', id], value));
  }
  return choice.kind === 'secret' ? presentAt([...path, 'variable'], choice.variable) : [];
}
