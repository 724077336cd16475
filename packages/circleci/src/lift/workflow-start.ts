import { entriesOf, memberOf, memberPairs, type PlanSchedule } from '@dtekit/core/provider';
import type { CircleCIWorkflow } from '../document/workflow.js';
import type { BranchChoice } from '../lower/branch-filters.js';
import { readFilters, readName } from './branch-filters.js';
import { evaluate, scalarText } from './condition.js';
import { wholeExpression } from './expression.js';
import type { Binding, Scope } from './scope.js';

/** When a workflow starts. */
export type WorkflowStart =
  | {
      /** On pushes, to these branches where the workflow itself names some. */
      readonly kind: 'pushes';
      readonly branches?: BranchChoice;
    }
  | { readonly kind: 'manual' }
  | { readonly kind: 'schedules'; readonly schedules: readonly Omit<PlanSchedule, 'name'>[] }
  | {
      /** On something else, in the words of the file. */
      readonly kind: 'other';
      readonly words: string;
    }
  | { readonly kind: 'never' };

/** Reads when a workflow starts: its schedules, or its condition as it stands for a push and for a start by hand. */
export function readWorkflowStart(workflow: CircleCIWorkflow, scope: Scope): WorkflowStart {
  const { triggers = [] } = workflow;
  if (triggers.length > 0) return { kind: 'schedules', schedules: triggers.flatMap(readTrigger) };
  const condition = conditionOf(workflow);
  if (condition === undefined) return { kind: 'pushes' };
  const onPush = evaluate(condition, startedBy('webhook', scope));
  if (onPush === true) return { kind: 'pushes' };
  if (onPush === false && evaluate(condition, startedBy('api', scope)) === true) return { kind: 'manual' };
  if (onPush === false && !JSON.stringify(plain(condition)).includes('pipeline.')) return { kind: 'never' };
  const branches = onPush === undefined ? readBranchCondition(condition, startedBy('webhook', scope)) : undefined;
  return branches === undefined ? { kind: 'other', words: wordsOf(condition) } : { kind: 'pushes', branches };
}

function readTrigger({
  schedule: { cron, filters },
}: NonNullable<CircleCIWorkflow['triggers']>[number]): readonly Omit<PlanSchedule, 'name'>[] {
  const { branches } = readFilters(filters);
  return branches?.kind === 'only' ? branches.patterns.map((branch) => ({ cron, branch })) : [{ cron, branch: '*' }];
}

function conditionOf({ when, unless }: CircleCIWorkflow): unknown {
  return when ?? (unless === undefined ? undefined : new Map([['not', unless]]));
}

/** The pipeline values that are known once it is clear what started the pipeline. */
function startedBy(source: 'webhook' | 'api', scope: Scope): Scope {
  const value = (text: string): Binding => ({ kind: 'value', value: text, scope, path: [] });
  const known: [string, Binding][] = [
    ['pipeline.trigger_source', value(source)],
    ['pipeline.git.tag', value('')],
    ['pipeline.schedule.name', value('')],
  ];
  return { ...scope, pipeline: new Map([...scope.pipeline, ...known]) };
}

/** What a condition says of the branch, where that is all that is left of it. */
function readBranchCondition(condition: unknown, scope: Scope): BranchChoice | undefined {
  if (typeof condition === 'string') {
    const { branches, others } = readFilters(condition);
    return others.length > 0 ? undefined : branches;
  }
  const [[operator, operand] = ['', undefined]] = memberPairs(condition);
  switch (operator) {
    case 'and': {
      const [open, ...others] = entriesOf(operand).filter((part) => evaluate(part, scope) !== true);
      return others.length > 0 ? undefined : readBranchCondition(open, scope);
    }
    case 'or': {
      const choices = entriesOf(operand).map((part) => readBranchCondition(part, scope));
      const patterns = choices.flatMap((choice) => (choice?.kind === 'only' ? choice.patterns : []));
      return choices.every((choice) => choice?.kind === 'only') ? { kind: 'only', patterns } : undefined;
    }
    case 'not': {
      const choice = readBranchCondition(operand, scope);
      return choice && { ...choice, kind: choice.kind === 'only' ? 'ignore' : 'only' };
    }
    case 'equal': {
      const names = entriesOf(operand).filter((part) => !isBranch(part));
      const [name, ...others] = names.map((part) => scalarText(part, scope));
      const isAboutBranch = entriesOf(operand).some(isBranch) && others.length === 0;
      return isAboutBranch && name !== undefined ? { kind: 'only', patterns: [name] } : undefined;
    }
    case 'matches': {
      const patterns = isBranch(memberOf(operand, 'value')) ? readPattern(memberOf(operand, 'pattern')) : undefined;
      return patterns && { kind: 'only', patterns };
    }
    default:
      return undefined;
  }
}

function isBranch(value: unknown): boolean {
  return typeof value === 'string' && wholeExpression(value) === 'pipeline.git.branch';
}

/** An expression that is not bound to the ends of a name may match more than it says. */
function readPattern(pattern: unknown): readonly string[] | undefined {
  return typeof pattern === 'string' && /^\^.*\$$/s.test(pattern) ? readName(`/${pattern}/`) : undefined;
}

function wordsOf(condition: unknown): string {
  return typeof condition === 'string' ? condition.trim() : JSON.stringify(plain(condition));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  const isMapping = typeof value === 'object' && value !== null;
  return isMapping ? Object.fromEntries(memberPairs(value).map(([key, member]) => [key, plain(member)])) : value;
}
