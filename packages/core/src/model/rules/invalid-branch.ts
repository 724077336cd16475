import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, itemsOf, type Placed, presentAt, triggersOf } from './places.js';

/** Branches are names that git allows; in triggers, `*` stands for any characters. */
export const invalidBranch: ModelRule = {
  code: 'model/invalid-branch',
  check(pipeline) {
    return branchesIn(pipeline).flatMap(({ path, value, isPattern }) => {
      const problem = branchProblem(value, isPattern);
      if (problem === undefined) return [];
      return [diagnose(modelMeaningCatalog, 'model/invalid-branch', { branch: showText(value), problem }, { path })];
    });
  },
};

interface PlacedBranch extends Placed<string> {
  readonly isPattern: boolean;
}

function branchesIn(pipeline: Pipeline): readonly PlacedBranch[] {
  const triggers = triggersOf(pipeline);
  const patterns = fieldOf(triggers, 'branches').flatMap(itemsOf);
  const names = [
    ...presentAt(['mainBranch'], pipeline.mainBranch),
    ...fieldOf(fieldOf(triggers, 'schedules').flatMap(itemsOf), 'branch'),
  ];
  return [
    ...patterns.map((place) => ({ ...place, isPattern: true })),
    ...names.map((place) => ({ ...place, isPattern: false })),
  ];
}

/** What `git check-ref-format --branch` says of it (https://git-scm.com/docs/git-check-ref-format). */
function branchProblem(branch: string, isPattern: boolean): string | undefined {
  if (/\s/.test(branch)) return 'it has white space in it';
  if (branch.startsWith('/') && branch.endsWith('/')) return 'a regular expression is no pattern here';
  const forbidden = (isPattern ? /[~^:?[\\]/ : /[~^:?*[\\]/).exec(branch)?.[0];
  if (forbidden !== undefined) return `\`${forbidden}\` is not allowed in it`;
  if (/^[-/]|\/$|\/\/|\.\.|@\{|\.$|(?:^|\/)\.|\.lock(?:\/|$)/.test(branch)) return 'git allows no such name';
  return undefined;
}
