import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { settingUses } from '../setting-uses.js';
import type { CheckSubject } from '../subject.js';

const sizes: readonly unknown[] = ['1x', '2x', '4x', '8x', '16x', '32x'];

/** A number that is not among the known sizes may be a newer one. */
export function checkUnknownSize(subject: CheckSubject): readonly Diagnostic[] {
  return settingUses(subject, 'size')
    .filter(({ value }) => !sizes.includes(value))
    .map(({ value, place, path }) => {
      const size = String(value);
      const severity = /^\d+x$/.test(size) ? 'warning' : 'error';
      return diagnose(bitbucketCatalog, 'bitbucket/unknown-size', { place, size }, { path, severity });
    });
}
