import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether the orb `nrwl/nx` is older than 1.7.0. A version that names no minor part is the newest one. */
export function checkOldOrb({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.orbs)].flatMap(([alias, orb]) => {
    const [, version = '', major, minor] =
      /^nrwl\/nx@((\d+)\.(\d+)(?:\.\d+)?)$/.exec(typeof orb === 'string' ? orb : '') ?? [];
    const isOld = Number(major) < 1 || (Number(major) === 1 && Number(minor) < 7);
    return isOld ? [diagnose(circleciCatalog, 'circleci/old-orb', { version }, { path: ['orbs', alias] })] : [];
  });
}
