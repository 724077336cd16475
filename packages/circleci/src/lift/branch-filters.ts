import type { CircleCIFilters, CircleCINameFilter } from '../document/workflow.js';
import type { BranchChoice } from '../lower/branch-filters.js';

/** What filters let through. */
export interface ReadFilters {
  /** Which branches: `undefined` for all. */
  readonly branches: BranchChoice | undefined;
  /** What else, in the words of the file. */
  readonly others: readonly string[];
}

const noBranches: BranchChoice = { kind: 'only', patterns: [] };

/** Reads the filters of a job, the mirror of `branchFilters`. */
export function readFilters(filters: CircleCIFilters | string | undefined): ReadFilters {
  if (filters === undefined) return { branches: undefined, others: [] };
  if (typeof filters === 'string') return readFilterExpression(filters);
  const tags = filters.tags === undefined ? [] : [`tags ${wordsOf(filters.tags)}`];
  const read = readNameFilter(filters.branches);
  if (read !== 'unreadable') return { branches: read, others: tags };
  return { branches: noBranches, others: [`branches ${wordsOf(filters.branches)}`, ...tags] };
}

/** `only` wins over `ignore`. */
function readNameFilter(filter: CircleCINameFilter | undefined): BranchChoice | undefined | 'unreadable' {
  if (filter?.only !== undefined) return choice('only', [filter.only].flat());
  return filter?.ignore === undefined ? undefined : choice('ignore', [filter.ignore].flat());
}

function choice(kind: BranchChoice['kind'], names: readonly string[]): BranchChoice | undefined | 'unreadable' {
  const read = names.map(readName);
  const patterns = read.flatMap((each) => each ?? []);
  if (patterns.includes('*')) return kind === 'only' ? undefined : noBranches;
  if (read.includes(undefined)) return 'unreadable';
  return kind === 'ignore' && patterns.length === 0 ? undefined : { kind, patterns };
}

/** A name, or the patterns that a regular expression between slashes comes to; `undefined` where `*` cannot say it. */
export function readName(name: string): readonly string[] | undefined {
  const text = name.replaceAll('\\<<', '<<');
  const expression = /^\/(.*)\/$/s.exec(text)?.[1];
  if (expression === undefined) return [text];
  const [, group] = /^\^?\((?:\?:)?([^()]*)\)\$?$/s.exec(expression) ?? [];
  const parts = (group ?? expression).split('|').map((part) => patternOf(part.replace(/^\^/, '').replace(/\$$/, '')));
  const patterns = parts.flatMap((part) => part ?? []);
  return patterns.length < parts.length ? undefined : patterns;
}

/** `release\/.*` as `release/*`; `undefined` for what is more than text and `.*`. */
function patternOf(expression: string): string | undefined {
  let pattern = '';
  for (const [part] of expression.matchAll(/\.[*+]|\\.|./gs)) {
    if (part === '.*' || part === '.+') pattern += '*';
    else if (/^\\[^\w*]$/.test(part)) pattern += part.slice(1);
    else if (/^[^\\^$.*+?()[\]{}]$/.test(part)) pattern += part;
    else return undefined;
  }
  return pattern;
}

const comparison = /^\s*pipeline\.git\.branch\s*(==|!=)\s*(["'])([^"']*)\2\s*$/;

/** Reads an expression about the branch, such as `pipeline.git.branch == "main"`. */
function readFilterExpression(expression: string): ReadFilters {
  const parts = expression.split(/\sor\s/).map((part) => comparison.exec(part));
  const names = parts.flatMap((part) => (part?.[1] === '==' ? (part[3] ?? []) : []));
  if (names.length === parts.length) return { branches: { kind: 'only', patterns: names }, others: [] };
  const [, operator, , name = ''] = comparison.exec(expression) ?? [];
  if (operator === '!=') return { branches: { kind: 'ignore', patterns: [name] }, others: [] };
  return { branches: noBranches, others: [`\`${expression.trim()}\``] };
}

function wordsOf(filter: CircleCINameFilter | undefined): string {
  const { only, ignore } = filter ?? {};
  const list = (names: string | readonly string[]): string => [names].flat().toSorted().join(', ');
  return [...(only === undefined ? [] : [list(only)]), ...(ignore === undefined ? [] : [`but ${list(ignore)}`])].join(
    ' ',
  );
}
