import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { PerProvider } from '../by-provider.js';
import type { EnvValueInput } from '../env.js';
import type { MachineInput } from '../machine.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, itemsOf, type Placed, presentAt, settingsOf } from './places.js';

const knownIds = ['circleci', 'gitlab', 'bitbucket'];

/** Providers that are named are those that come with dtekit; another may exist, so it is only a warning. */
export const unknownProvider: ModelRule = {
  code: 'model/unknown-provider',
  check(pipeline) {
    return providersIn(pipeline)
      .filter(({ value }) => !knownIds.includes(value))
      .map(({ path, value }) => {
        const suggestion = didYouMean(value, knownIds);
        return diagnose(modelMeaningCatalog, 'model/unknown-provider', { id: showText(value), suggestion }, { path });
      });
  },
};

function providersIn(pipeline: Pipeline): readonly Placed<string>[] {
  const settings = settingsOf(pipeline);
  const variables = fieldOf(settings, 'env').flatMap(({ path, value }) =>
    Object.entries(value).map(([name, choice]) => ({ path: [...path, name], value: choice })),
  );
  const choices: readonly Placed<AnyChoice>[] = [
    ...fieldOf(settings, 'image'),
    ...fieldOf(settings, 'machine'),
    ...variables,
  ];
  const jobs = presentAt(['jobs'], pipeline.jobs).flatMap(itemsOf);
  return [
    ...choices.flatMap(idsOfChoice),
    ...jobs.flatMap(({ path, value }) =>
      value.kind === 'native-job' ? presentAt([...path, 'provider'], value.provider) : [],
    ),
    ...presentAt(['overrides'], pipeline.overrides).flatMap(keysOf),
  ];
}

type AnyChoice = PerProvider<string | MachineInput | EnvValueInput>;

function idsOfChoice({ path, value }: Placed<AnyChoice>): readonly Placed<string>[] {
  const isChoice = typeof value === 'object' && 'kind' in value && value.kind === 'by-provider';
  return isChoice
    ? keysOf({ path: [...path, 'values'], value: value.values }).filter((id) => id.value !== 'default')
    : [];
}

function keysOf({ path, value }: Placed<object>): readonly Placed<string>[] {
  return Object.keys(value).map((key) => ({ path: [...path, key], value: key }));
}
