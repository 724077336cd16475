import type { Comparison, ComparisonOperator, Condition, Operand } from '../document/condition.js';
import { branchPatterns } from './branch-patterns.js';
import { allSources, anySituation, intersect, type RefKind, type Situation, situation } from './situation.js';

/** More cases than that are not told apart. */
const mostCases = 64;

/** The pipelines that a condition lets in. What it asks beyond what starts them is kept in its words. */
export function situationsOf(condition: Condition): readonly Situation[] {
  const situations = read(condition);
  return situations.length > mostCases ? situation({ words: [textOf(condition)] }) : situations;
}

function read(condition: Condition): readonly Situation[] {
  switch (condition.kind) {
    case 'or':
      return [...situationsOf(condition.left), ...situationsOf(condition.right)];
    case 'and': {
      const right = situationsOf(condition.right);
      return situationsOf(condition.left).flatMap((one) => right.flatMap((other) => intersect(one, other)));
    }
    case 'given':
      return readGiven(condition.value);
    case 'comparison':
      return readComparison(condition);
  }
}

function readGiven(value: Operand): readonly Situation[] {
  const kinds = value.kind === 'variable' ? kindsWith(value.name) : undefined;
  return kinds === undefined ? situation({ words: [operandText(value)] }) : situation({ kinds });
}

/** The pipelines in which a variable of GitLab's own has a value; `undefined` for variables that any may have. */
function kindsWith(name: string): ReadonlySet<RefKind> | undefined {
  if (name === 'CI_COMMIT_BRANCH') return new Set<RefKind>(['branch']);
  if (name === 'CI_COMMIT_TAG') return new Set<RefKind>(['tag']);
  return name.startsWith('CI_MERGE_REQUEST_') ? new Set<RefKind>(['request']) : undefined;
}

function kindsWithout(name: string): ReadonlySet<RefKind> | undefined {
  const kinds = kindsWith(name);
  return kinds === undefined ? undefined : new Set([...anySituation.kinds].filter((kind) => !kinds.has(kind)));
}

function readComparison(comparison: Comparison): readonly Situation[] {
  const { operator, left, right } = comparison;
  const [variable, value] = left.kind === 'variable' ? [left, right] : [right, left];
  const words = [textOf(comparison)];
  if (variable.kind !== 'variable') return situation({ words });
  return (
    readSource(variable.name, operator, value) ??
    readMissing(variable.name, operator, value) ??
    readBranch(variable.name, operator, value) ??
    readOwnValue(variable.name, operator, words) ??
    situation({ words })
  );
}

function readSource(name: string, operator: ComparisonOperator, value: Operand): readonly Situation[] | undefined {
  if (name !== 'CI_PIPELINE_SOURCE') return undefined;
  const named = sourcesNamedBy(value);
  if (named === undefined || named.some((source) => !allSources.includes(source))) return undefined;
  const isPositive = operator === '==' || operator === '=~';
  return situation({ sources: new Set(allSources.filter((source) => named.includes(source) === isPositive)) });
}

function sourcesNamedBy(value: Operand): readonly string[] | undefined {
  if (value.kind === 'text') return [value.text];
  const patterns = value.kind === 'pattern' ? branchPatterns(value) : undefined;
  return patterns?.some((pattern) => pattern.includes('*')) === true ? undefined : patterns;
}

/** `$VARIABLE == null`, which asks for pipelines without it. */
function readMissing(name: string, operator: ComparisonOperator, value: Operand): readonly Situation[] | undefined {
  const isEmpty = value.kind === 'null' || (value.kind === 'text' && value.text === '');
  if (!isEmpty || (operator !== '==' && operator !== '!=')) return undefined;
  // Whether a branch has a merge request is no kind of pipeline: it runs as that instead.
  if (name === openRequests && operator === '==') return [anySituation];
  const kinds = operator === '==' ? kindsWithout(name) : kindsWith(name);
  return kinds === undefined ? undefined : situation({ kinds });
}

/** The merge requests of a branch. https://docs.gitlab.com/ci/yaml/workflow/#switch-between-branch-pipelines-and-merge-request-pipelines */
export const openRequests = 'CI_OPEN_MERGE_REQUESTS';

function readBranch(name: string, operator: ComparisonOperator, value: Operand): readonly Situation[] | undefined {
  if (name !== 'CI_COMMIT_BRANCH' && name !== 'CI_COMMIT_REF_NAME') return undefined;
  const patterns = branchesNamedBy(value);
  if (patterns === undefined || (operator !== '==' && operator !== '=~')) return undefined;
  const words = [`$${name} ${operator} ${operandText(value)}`];
  return [
    ...patterns.flatMap((branch) => situation({ kinds: new Set<RefKind>(['branch']), branch })),
    // Tags and the branches of merge requests have such names as well.
    ...(name === 'CI_COMMIT_REF_NAME' ? situation({ kinds: new Set<RefKind>(['tag']), words }) : []),
    ...(name === 'CI_COMMIT_REF_NAME' ? situation({ kinds: new Set<RefKind>(['request']), words }) : []),
  ];
}

function branchesNamedBy(value: Operand): readonly string[] | undefined {
  if (value.kind === 'text') return value.text.includes('*') ? undefined : [value.text];
  return value.kind === 'pattern' ? branchPatterns(value) : undefined;
}

/** A comparison that only pipelines can pass which have the variable; or, where it is negated, also all that lack it. */
function readOwnValue(
  name: string,
  operator: ComparisonOperator,
  words: readonly string[],
): readonly Situation[] | undefined {
  const kinds = kindsWith(name);
  const lacking = kindsWithout(name);
  if (kinds === undefined || lacking === undefined) return undefined;
  const having = situation({ kinds, words });
  return operator === '==' || operator === '=~' ? having : [...situation({ kinds: lacking }), ...having];
}

/** A condition in words that are equal for equal conditions. */
function textOf(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
      return `${textOf(condition.left)} && ${textOf(condition.right)}`;
    case 'or':
      return `(${textOf(condition.left)} || ${textOf(condition.right)})`;
    case 'given':
      return operandText(condition.value);
    case 'comparison':
      return `${operandText(condition.left)} ${condition.operator} ${operandText(condition.right)}`;
  }
}

function operandText(value: Operand): string {
  switch (value.kind) {
    case 'variable':
      return `$${value.name}`;
    case 'text':
      return `"${value.text}"`;
    case 'pattern':
      return `/${value.source}/${value.flags}`;
    case 'null':
      return 'null';
  }
}
