import { formatCommand } from '../nx/format-command.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { InstallPackageManagerStep, PlanStep, SetBaseStep } from '../plan/plan-step.js';
import { unreachable } from '../unreachable.js';
import { shellQuote } from './shell-text.js';

/** The shell lines of the steps that each provider says in its own words. */
export interface ProviderWords {
  /** Lines that export `NX_BASE` and `NX_HEAD`. */
  readonly setBase: (step: SetBaseStep) => readonly string[];
  /** Lines that end a job which is part of a rerun. */
  readonly rerunGuard: () => readonly string[];
}

/** A step as shell lines for a provider whose job is one shell, so that an `export` reaches the later lines. */
export function stepLines(step: PlanStep, words: ProviderWords): readonly string[] {
  switch (step.kind) {
    case 'run':
      return [formatCommand(step.command)];
    case 'install-package-manager':
      return [packageManagerInstallLine(step), packageManagerPathLine];
    case 'set-base':
      return words.setBase(step);
    case 'rerun-guard':
      return words.rerunGuard();
    case 'unknown':
      return unreachable(`a plan made from a pipeline has no unknown step \`${step.name}\``);
  }
}

/**
 * Installs a package manager where no root rights are needed. npm ships with Node; corepack no longer does from Node 25 on
 * (https://nodejs.org/docs/latest-v25.x/api/corepack.html).
 */
export function packageManagerInstallLine(step: InstallPackageManagerStep): string {
  const version = step.version === undefined ? '' : `@${step.version}`;
  return `npm install --global --prefix "$HOME/.local" ${step.name}${version}`;
}

/** Makes what {@link packageManagerInstallLine} installed known to the later lines of one shell. */
export const packageManagerPathLine = 'export PATH="$HOME/.local/bin:$PATH"';

/** Takes a fresh shell to the folder that a job runs in. */
export function enterDirectoryLines({ workingDirectory }: Pick<PlanJob, 'workingDirectory'>): readonly string[] {
  return workingDirectory === '' ? [] : [`cd ${shellQuote(workingDirectory)}`];
}

/** Prepares a fresh shell for commands that run after the steps of a job: in its folder, with what its steps installed. */
export function resumeLines(job: Pick<PlanJob, 'workingDirectory' | 'steps'>): readonly string[] {
  const installs = job.steps.some(({ kind }) => kind === 'install-package-manager');
  return [...enterDirectoryLines(job), ...(installs ? [packageManagerPathLine] : [])];
}
