import { quotedList } from '../diagnostics/quoted-list.js';
import { unreachable } from '../unreachable.js';
import { missingFrom } from './diff-list.js';
import type { ChangedPart, ChangeValue, PlanChange } from './plan-change.js';
import { hidden } from './shown-value.js';

/** What the two sides are called, e.g. by the names of their files. */
export interface SideNames {
  /** The plan compared with. */
  readonly left: string;
  /** The plan that is compared. */
  readonly right: string;
}

/** A change in words, in one line: `agents 3 → 5`, ``stop-after lost `build` ``, `coordinator timeout 60m → none`. */
export function describeChange(change: PlanChange, sides: SideNames = { left: 'left', right: 'right' }): string {
  if (change.kind === 'unknown') return describeUnknown(change, sides);
  if (change.kind === 'moved') return describeMove(change);
  switch (change.what) {
    case 'job':
      return `${subjectOf(change)} ${change.kind}`;
    case 'trigger':
      return `triggers: ${change.name} ${change.kind === 'added' ? 'now start' : 'no longer start'} ${startedOf(change)}`;
    case 'variable':
    case 'service':
    case 'cache':
    case 'schedule':
    case 'unknown-step':
    case 'ci-config':
      return `${subjectOf(change)}: ${nouns[change.what]} \`${change.name}\` ${describeNamed(change)}`;
    case 'recording':
      return inSteps(change, `${change.of} is ${change.kind === 'added' ? 'recorded now' : 'no longer recorded'}`);
    case 'command':
      return inSteps(change, `${change.name}${describeText(change)}`);
    case 'flag':
      return inSteps(change, `${ownerOf(change)}${flagWords(change.name ?? '')} ${describeValues(change)}`);
    case 'base':
    case 'start':
    case 'rerun-guard':
    case 'package-manager':
    case 'install':
    case 'start-agent':
    case 'completion':
    case 'fix-ci':
    case 'agent-metrics':
      return inSteps(change, `${nouns[change.what]} ${describePresence(change)}`);
    case 'count':
      return `${subjectOf(change)} ${describeValues(change)}`;
    default:
      return `${subjectOf(change)} ${nouns[change.what]} ${describeValues(change)}`;
  }
}

const nouns: Readonly<Record<ChangedPart, string>> = {
  'pipeline-name': 'name',
  job: 'job',
  'job-name': 'name',
  group: 'group',
  label: 'label',
  phase: 'phase',
  count: 'number',
  image: 'image',
  'machine-size': 'machine size',
  runner: 'runner',
  'working-directory': 'working directory',
  history: 'git history',
  variable: 'variable',
  service: 'service',
  trigger: 'triggers',
  schedule: 'schedule',
  cache: 'cache',
  artifacts: 'artifacts',
  'artifact-expiry': 'days of artifacts',
  'silence-timeout': 'silence timeout',
  'total-timeout': 'timeout',
  retries: 'retries',
  interruptible: 'interruptible',
  contexts: 'contexts',
  runs: 'runs',
  base: 'base and head',
  'rerun-guard': 'rerun guard',
  'package-manager': 'package manager',
  install: 'install step',
  start: 'start of the run',
  'start-agent': 'start of the agent',
  command: 'command',
  recording: 'recording',
  flag: 'flag',
  'unknown-step': 'step',
  completion: 'completion',
  'fix-ci': 'fix-ci',
  'agent-metrics': 'agent metrics',
  'nx-version': 'Nx version',
  'ci-config': 'settings of Nx Cloud',
  'assignment-rules': 'assignment rules',
};

/** What a side that does not say one of several things does not say at all. */
const plurals: ReadonlyMap<ChangedPart, string> = new Map([
  ['variable', 'variables'],
  ['cache', 'caches'],
]);

function describeMove(change: PlanChange): string {
  if (change.what === 'command') return inSteps(change, `${change.name} moved: ${valueWords(change.before)}`);
  const name = change.name === null ? '' : ` \`${change.name}\``;
  return inSteps(change, `${nouns[change.what]}${name} moved`);
}

function describeUnknown(change: PlanChange, sides: SideNames): string {
  const side = sides[change.unknownIn ?? unreachable('an unknown change has the side that does not know')];
  if (change.what === 'trigger' && change.name !== null) {
    return `triggers: whether \`${change.name}\` starts ${startedOf(change)} is not known in ${side}`;
  }
  return `${subjectOf(change)}: ${plurals.get(change.what) ?? nouns[change.what]} not known in ${side}`;
}

function subjectOf({ subjects }: PlanChange): string {
  return [...new Set(subjects.map(({ words }) => words))].join(' and ');
}

function startedOf({ subjects }: PlanChange): string {
  return quotedList([...new Set(subjects.map(({ name }) => name ?? 'pipeline'))]);
}

/** The steps of the one coordinator need no owner, for nobody else has such. */
function inSteps(change: PlanChange, words: string): string {
  const subject = subjectOf(change);
  return subject === 'coordinator' || subject === 'workspace' ? words : `${subject}: ${words}`;
}

const startCommands: ReadonlySet<string | null> = new Set(['start-ci-run', 'start-nx-agents', 'start-agent']);

function ownerOf({ of }: PlanChange): string {
  return startCommands.has(of) ? '' : `${of} `;
}

/** What flags are called that have no good name of their own. */
const flagNames: ReadonlyMap<string, string> = new Map([
  ['stopAgentsAfter', 'stop-after'],
  ['invocation', 'started as'],
  ['env', 'variables'],
  ['rest', 'further words'],
]);

/** A flag as it is written, without its dashes. */
function flagWords(name: string): string {
  return (flagNames.get(name) ?? name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function describeNamed(change: PlanChange): string {
  const { kind, before, after } = change;
  switch (kind) {
    case 'added':
      return `added${inBrackets(change, after)}`;
    case 'removed':
      return `lost${inBrackets(change, before)}`;
    default:
      return before === after ? 'changed' : `${valueWords(before)} → ${valueWords(after)}`;
  }
}

/** A value that says more than the name. */
function inBrackets({ name }: PlanChange, value: ChangeValue): string {
  return value === hidden || value === name || typeof value !== 'string' ? '' : ` (${valueWords(value)})`;
}

function describeText({ kind, before, after }: PlanChange): string {
  if (kind === 'added') return ` added: ${valueWords(after)}`;
  if (kind === 'removed') return ` lost: ${valueWords(before)}`;
  return before === after ? ' changed' : `: ${valueWords(before)} → ${valueWords(after)}`;
}

function describePresence({ kind, before, after }: PlanChange): string {
  if (kind === 'added') return 'added';
  return kind === 'removed' ? 'lost' : `${valueWords(before)} → ${valueWords(after)}`;
}

function describeValues({ what, before, after }: PlanChange): string {
  if (Array.isArray(before) && Array.isArray(after)) return describeLists(before, after);
  const unit = what === 'silence-timeout' || what === 'total-timeout' ? 'm' : '';
  if (before === after) return 'changed';
  return `${valueWords(before)}${before === null ? '' : unit} → ${valueWords(after)}${after === null ? '' : unit}`;
}

function describeLists(before: readonly string[], after: readonly string[]): string {
  const [lost, gained] = [missingFrom(after, before), missingFrom(before, after)];
  if (lost.length + gained.length === 0) return 'in another order';
  return [
    ...(lost.length === 0 ? [] : [`lost ${quotedList(lost)}`]),
    ...(gained.length === 0 ? [] : [`gained ${quotedList(gained)}`]),
  ].join(', ');
}

/** Longest text that one line of a report repeats. */
const shownLength = 100;

function valueWords(value: ChangeValue): string {
  switch (typeof value) {
    case 'string':
      return `\`${shortened(value)}\``;
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'number':
      return String(value);
    default:
      return value === null || value.length === 0 ? 'none' : quotedList(value);
  }
}

function shortened(text: string): string {
  const [line = '', ...others] = text.split('\n');
  const isCut = others.length > 0 || line.length > shownLength;
  return isCut ? `${line.slice(0, shownLength)}…` : line;
}
