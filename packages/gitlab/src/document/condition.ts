/** A condition on variables, as `if` holds it. https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | Comparison
  | { readonly kind: 'given'; readonly value: Operand };

/** A comparison of two values. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Operand;
  readonly right: Operand;
}

/** The operators between two values. */
export type ComparisonOperator = '==' | '!=' | '=~' | '!~';

/** A value of a condition. */
export type Operand =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly kind: 'null' };

/** The signs that GitLab's lexer knows (gitlab-org/gitlab lib/gitlab/ci/pipeline/expression/lexer.rb). */
const tokenPattern =
  /\s*(?:(?<operator>\(|\)|==|!=|=~|!~|&&|\|\|)|\$(?<variable>\w+)|"(?<double>[^"]*)"|'(?<single>[^']*)'|\/(?<pattern>(?:[^/\\]|\\.)+)\/(?<flags>[ismU]*)|(?<null>null)\b)/sy;

type Token = Operand | { readonly kind: 'operator'; readonly text: string };

/** How deep parentheses are followed. */
const deepestLevel = 50;

/** Reads a condition; `undefined` where GitLab says "invalid expression syntax". */
export function parseCondition(text: string): Condition | undefined {
  const tokens = tokensOf(text);
  return tokens === undefined ? undefined : new ConditionParser(tokens).parse();
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  for (let index = 0; index < trimmed.length; index = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = index;
    const groups = tokenPattern.exec(trimmed)?.groups;
    if (groups === undefined) return undefined;
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  const { operator, variable, pattern, flags = '', double, single } = groups;
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (variable !== undefined) return { kind: 'variable', name: variable };
  if (pattern !== undefined) return { kind: 'pattern', source: pattern, flags };
  const text = double ?? single;
  return text === undefined ? { kind: 'null' } : { kind: 'text', text };
}

class ConditionParser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #level = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Condition | undefined {
    const condition = this.#either();
    return this.#index === this.#tokens.length ? condition : undefined;
  }

  #either(): Condition | undefined {
    return this.#joined('or', '||', () => this.#joined('and', '&&', () => this.#part()));
  }

  #joined(kind: 'and' | 'or', operator: string, part: () => Condition | undefined): Condition | undefined {
    let left = part();
    while (left !== undefined && this.#take(operator)) {
      const right = part();
      left = right === undefined ? undefined : { kind, left, right };
    }
    return left;
  }

  #part(): Condition | undefined {
    if (!this.#take('(')) return this.#comparison();
    this.#level += 1;
    const inner = this.#level > deepestLevel ? undefined : this.#either();
    this.#level -= 1;
    return this.#take(')') ? inner : undefined;
  }

  #comparison(): Condition | undefined {
    const left = this.#operand();
    if (left === undefined) return undefined;
    const operator = comparisonOperators.find((candidate) => this.#take(candidate));
    if (operator === undefined) return { kind: 'given', value: left };
    const right = this.#operand();
    return right === undefined ? undefined : { kind: 'comparison', operator, left, right };
  }

  #operand(): Operand | undefined {
    const token = this.#tokens[this.#index];
    if (token === undefined || token.kind === 'operator') return undefined;
    this.#index += 1;
    return token;
  }

  #take(operator: string): boolean {
    const token = this.#tokens[this.#index];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.#index += 1;
    return true;
  }
}

const comparisonOperators: readonly ComparisonOperator[] = ['==', '!=', '=~', '!~'];
