import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import { isMapping } from '../provider/members.js';
import { memberAt, withValueAt } from './edit-value.js';
import type { SamePlan } from './same-plan.js';

/** Leaves out whatever the plan is the same without, larger parts first. */
export function dropDefaults(input: PipelineInput, isSame: SamePlan): PipelineInput {
  return settingsIn(input).reduce((edited, path) => {
    if (memberAt(edited, path) === undefined) return edited;
    const dropped = withValueAt(edited, path, undefined);
    return isSame(dropped) ? dropped : edited;
  }, input);
}

/** What these hold is the team's own: no part of it is a default. */
const content: ReadonlySet<string | number> = new Set([
  'env',
  'setup',
  'commands',
  'before',
  'after',
  'steps',
  'services',
  'cache',
  'artifacts',
  'schedules',
  'assignmentRules',
]);

/** What no part can do without. */
const required: ReadonlySet<string | number> = new Set(['kind', 'order', 'count', 'commands', 'steps', 'agents']);

function isRequired(path: Path): boolean {
  const key = path.at(-1) ?? '';
  if (key !== 'name') return required.has(key);
  const isRole = path.at(-2) === 'coordinator' || path.at(-3) === 'agents';
  return !isRole;
}

/** The members of all objects, those of the outer ones first. */
function settingsIn(input: PipelineInput): readonly Path[] {
  const found: Path[] = [];
  let level: readonly Path[] = [[]];
  while (level.length > 0) {
    const next = level.flatMap((path) => membersOf(memberAt(input, path)).map((key) => [...path, key]));
    found.push(...next.filter((path) => typeof path.at(-1) === 'string' && !isRequired(path)));
    level = next.filter((path) => !content.has(path.at(-1) ?? ''));
  }
  return found;
}

function membersOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return value.map((_, index) => index);
  return isMapping(value) ? Object.keys(value) : [];
}
