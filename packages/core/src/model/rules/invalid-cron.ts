import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, itemsOf, triggersOf } from './places.js';

/** Schedules are five-field cron expressions. */
export const invalidCron: ModelRule = {
  code: 'model/invalid-cron',
  check(pipeline) {
    const schedules = fieldOf(triggersOf(pipeline), 'schedules').flatMap(itemsOf);
    return fieldOf(schedules, 'cron').flatMap(({ path, value }) => {
      const problem = cronProblem(value);
      if (problem === undefined) return [];
      return [diagnose(modelMeaningCatalog, 'model/invalid-cron', { cron: showText(value), problem }, { path })];
    });
  },
};

interface CronField {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Words that stand for the numbers from the minimum on. */
  readonly words: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fields: readonly CronField[] = [
  { name: 'minute', minimum: 0, maximum: 59, words: [] },
  { name: 'hour', minimum: 0, maximum: 23, words: [] },
  { name: 'day', minimum: 1, maximum: 31, words: [] },
  { name: 'month', minimum: 1, maximum: 12, words: months },
  { name: 'weekday', minimum: 0, maximum: 7, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

function cronProblem(cron: string): string | undefined {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== fields.length)
    return `it has ${parts.length} ${parts.length === 1 ? 'field' : 'fields'} instead of 5`;
  const index = fields.findIndex((field, position) => !isFieldOf(field, parts[position] ?? ''));
  const field = fields[index];
  return field && `\`${showText(parts[index] ?? '')}\` is no ${field.name} (${field.minimum}-${field.maximum})`;
}

function isFieldOf(field: CronField, text: string): boolean {
  return text.split(',').every((item) => {
    const [range = '', step, ...rest] = item.split('/');
    return rest.length === 0 && isStep(step, range, field) && (range === '*' || isRange(range, field));
  });
}

/** A step goes with `*` or a range, as in `8-18/2`. */
function isStep(step: string | undefined, range: string, { maximum }: CronField): boolean {
  if (step === undefined) return true;
  return /^\d{1,2}$/.test(step) && Number(step) >= 1 && Number(step) <= maximum && /[*-]/.test(range);
}

function isRange(range: string, field: CronField): boolean {
  const [start, end, ...rest] = range.split('-').map((text) => numberOf(text, field));
  if (start === undefined || rest.length > 0) return false;
  return range.includes('-') ? end !== undefined && start <= end : true;
}

function numberOf(text: string, { minimum, maximum, words }: CronField): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  if (word !== -1) return minimum + word;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= minimum && number <= maximum ? number : undefined;
}
