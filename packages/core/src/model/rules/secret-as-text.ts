import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { modelEnvCatalog } from '../../diagnostics/model-env-catalog.js';
import { isSecretName } from '../../diagnostics/secret-name.js';
import { containsToken } from '../../diagnostics/token-shape.js';
import type { PerProvider } from '../by-provider.js';
import type { EnvValueInput } from '../env.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, type Placed, settingsOf } from './places.js';
import { textsIn } from './texts-in.js';

/** No secret is written out: neither as the value of a variable that is a secret by its name, nor as a token anywhere. */
export const secretAsText: ModelRule = {
  code: 'model/secret-as-text',
  check(pipeline) {
    const named = secretsByName(pipeline);
    const told = new Set(named.map(({ path }) => JSON.stringify(path)));
    const tokens = textsIn(pipeline).filter(
      ({ path, value }) => containsToken(value) && !told.has(JSON.stringify(path)),
    );
    return [...named, ...tokens].map(({ path }) => secretAt(path));
  },
};

function secretAt(path: Path): Diagnostic {
  return diagnose(modelEnvCatalog, 'model/secret-as-text', { name: variableOf(path) }, { path });
}

/** The variable that a path leads into; none for other texts. */
function variableOf(path: Path): string | undefined {
  const name = path[path.indexOf('env') + 1];
  return path.includes('env') && typeof name === 'string' ? name : undefined;
}

/** Values that protect nothing: what the databases of test jobs are given, and switches. */
const harmlessValue =
  /^(?:|true|false|\d|postgres|root|admin|user|password|secret|test|testing|dummy|example|changeme|nx)$/i;

function secretsByName(pipeline: Pipeline): readonly Placed<EnvValueInput>[] {
  return fieldOf(settingsOf(pipeline), 'env').flatMap(({ path, value }) =>
    Object.entries(value)
      .filter(([name]) => isSecretName(name))
      .flatMap(([name, choice]) => valuesOf([...path, name], choice))
      .filter(isSecretText),
  );
}

function isSecretText({ value }: Placed<EnvValueInput>): boolean {
  return typeof value !== 'object' && !harmlessValue.test(String(value));
}

function valuesOf(path: Path, choice: PerProvider<EnvValueInput>): readonly Placed<EnvValueInput>[] {
  if (typeof choice !== 'object' || choice.kind !== 'by-provider') return [{ path, value: choice }];
  return Object.entries(choice.values).map(([id, value]) => ({ path: [...path, 'values', id], value }));
}
