import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { settingUses } from '../setting-uses.js';
import type { CheckSubject } from '../subject.js';

/** Whole minutes, 1 to 720. */
export function checkMaxTimeRange(subject: CheckSubject): readonly Diagnostic[] {
  return settingUses(subject, 'max-time')
    .filter(({ value }) => !isMinutes(value))
    .map(({ value, place, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/max-time-range', { place, value: String(value) }, { path }),
    );
}

function isMinutes(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 720;
}
