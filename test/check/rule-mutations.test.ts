import type { DocumentRule } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { rules as bitbucketRules } from '../../packages/bitbucket/src/check/check.js';
import { rules as circleciRules } from '../../packages/circleci/src/check/check.js';
import { planRules } from '../../packages/core/src/plan/rules/rules.js';
import { rules as gitlabRules } from '../../packages/gitlab/src/check/check.js';
import { type Explanation, explainedCodes, explanationOf } from '../../scripts/docs/explanations.js';
import { checkRepository, findingsInConfig, isProviderFile } from './run-example.js';

/** Rules that no example shows, and why. */
const unexplained: Readonly<Record<string, string>> = {
  checkConfigSize: 'the file would have thousands of jobs',
};

const findsNothing = (): readonly [] => [];

describe('without the rule', () => {
  it.each(planRules.map((rule, index) => [rule.code, index] as const))('%s its examples pass', async (code, index) => {
    const explanation = explanationOf(code);
    expect(codesIn(explanation)).toContain(code);
    await leaveOut(planRules, index, { code, check: findsNothing }, () => {
      expect(codesIn(explanation)).not.toContain(code);
    });
  });
});

const providers = [
  mutable('circleci', circleciRules),
  mutable('gitlab', gitlabRules),
  mutable('bitbucket', bitbucketRules),
];

describe.each(providers)('without the rule of $provider', ({ provider, names, without }) => {
  const explanations = explainedCodes()
    .filter((code) => code.startsWith(`${provider}/`))
    .map(explanationOf);
  const inFiles = explanations.filter((explanation) => codesIn(explanation).includes(explanation.code));
  const inConfigs = explanations.filter(({ examples }) => examples.some(({ kind }) => kind === 'config'));
  const explained = names.filter((name) => unexplained[name] === undefined);

  it.each(explained)('%s an example passes', async (name) => {
    const passing = await without(name, async () => {
      const file = inFiles.find((explanation) => !codesIn(explanation).includes(explanation.code));
      return file ?? (await passingConfig(inConfigs));
    });
    expect(passing?.code).toBeDefined();
  });
});

/** The rules of a provider, each of which can be left out. */
interface MutableRules {
  readonly provider: string;
  readonly names: readonly string[];
  readonly without: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;
}

function mutable<Subject>(provider: string, rules: readonly DocumentRule<Subject>[]): MutableRules {
  const names = rules.map(({ name }) => name);
  return { provider, names, without: (name, run) => leaveOut(rules, names.indexOf(name), findsNothing, run) };
}

/** The codes that are found in the failing files of an explanation. */
function codesIn({ examples, beside }: Explanation): readonly string[] {
  return examples.flatMap(({ kind, failing }) => {
    return isProviderFile(kind) ? checkRepository(kind, failing, beside).diagnostics.map(({ code }) => code) : [];
  });
}

async function passingConfig(explanations: readonly Explanation[]): Promise<Explanation | undefined> {
  for (const explanation of explanations) {
    const [example] = explanation.examples;
    const findings = await findingsInConfig(example?.failing ?? '');
    if (findings.every(({ code }) => code !== explanation.code)) return explanation;
  }
  return undefined;
}

/** Puts something in the place of a rule as long as a test runs. The list is one that only types protect. */
async function leaveOut<Rule, Result>(
  rules: readonly Rule[],
  index: number,
  replacement: Rule,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  const rule = rules[index];
  expect(Reflect.set(rules, index, replacement)).toBe(true);
  try {
    return await run();
  } finally {
    Reflect.set(rules, index, rule);
  }
}
