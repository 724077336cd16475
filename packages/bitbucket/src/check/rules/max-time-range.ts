import { diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';
import { settingUses } from '../setting-uses.js';

/** Whole minutes, 1 to 720. */
export const maxTimeRange: BitbucketRule = {
  code: 'bitbucket/max-time-range',
  check(subject) {
    return settingUses(subject, 'max-time')
      .filter(({ value }) => !isMinutes(value))
      .map(({ value, place, path }) =>
        diagnose(bitbucketCatalog, 'bitbucket/max-time-range', { place, value: String(value) }, { path }),
      );
  },
};

function isMinutes(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 720;
}
