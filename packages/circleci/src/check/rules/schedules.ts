import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether schedules are ones that CircleCI can read, and name a branch. */
export function checkSchedules({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([workflow, { triggers = [] }]) =>
    triggers.flatMap(({ schedule: { cron, filters } }, index) => {
      const path = ['workflows', workflow, 'triggers', index, 'schedule'];
      const reason = whyUnreadable(cron);
      const place = { path: [...path, 'cron'] };
      return [
        ...(reason === undefined ? [] : [diagnose(circleciCatalog, 'circleci/invalid-cron', { cron, reason }, place)]),
        ...(filters?.branches === undefined
          ? [diagnose(circleciCatalog, 'circleci/schedule-without-branch', { workflow }, { path })]
          : []),
      ];
    }),
  );
}

function whyUnreadable(cron: string): string | undefined {
  const fields = cron.trim().split(/\s+/);
  if (cron.includes('<<')) return undefined;
  if (fields.length !== 5) return `has ${fields.length} fields instead of 5`;
  if (fields.some((field) => field.includes('/'))) return 'has a step';
  if (fields.some((field) => field.includes(',') && field.includes('-'))) return 'has a range in a list';
  return /[A-Za-z]-[A-Za-z]/.test(fields[4] ?? '') ? 'has a range of days by name' : undefined;
}
