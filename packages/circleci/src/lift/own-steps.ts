import {
  type InstallPackageManagerStep,
  packageManagerPathLine,
  type RerunGuardStep,
  type SetBaseStep,
} from '@dtekit/core/provider';
import { readPackageManagerInstall } from '@dtekit/core/reader';
import { appendToBashEnv } from '../lower/bash-env.js';
import { rerunGuardLines } from '../lower/rerun-guard.js';
import { readSetBaseLines } from './base.js';

/** A step that CircleCI's files say in several lines, without its place. */
export type OwnStep =
  | Omit<SetBaseStep, 'origin'>
  | Omit<RerunGuardStep, 'origin'>
  | Omit<InstallPackageManagerStep, 'origin'>;

/** Recognizes the words of our own compiler. */
export function readOwnStep(text: string): OwnStep | undefined {
  if (!text.includes('\n')) return undefined;
  if (text === guard) return { kind: 'rerun-guard' };
  return readPackageManager(text) ?? readSetBaseLines(text);
}

const guard = rerunGuardLines().join('\n');
const pathLine = appendToBashEnv(packageManagerPathLine);

function readPackageManager(text: string): OwnStep | undefined {
  const [install = '', path, ...others] = text.split('\n');
  const installed = path === pathLine && others.length === 0 ? readPackageManagerInstall(install) : undefined;
  return installed === undefined ? undefined : { kind: 'install-package-manager', ...installed };
}
