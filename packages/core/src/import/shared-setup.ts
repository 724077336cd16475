import type { PackageManagerInput } from '../model/package-manager.js';
import type { Command } from '../nx/command.js';
import { formatCommand } from '../nx/format-command.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { InstallPackageManagerStep, PlanStep, RunStep } from '../plan/plan-step.js';

/** What coordinator and agents do alike before their own steps, and what is left of each. */
export interface SharedSetup {
  /** Lines before the install step. */
  readonly setup: readonly string[];
  /** What installs the workspace; absent where no step does. */
  readonly packageManager?: PackageManagerInput;
  /** The steps of a job that are its own. */
  readonly ownSteps: (job: PlanJob) => readonly RunStep[];
}

/**
 * Tells the steps that all jobs begin with from their own. The model has one install step for all, so that what only some
 * jobs do before it comes after it.
 */
export function sharedSetup(jobs: readonly PlanJob[]): SharedSetup {
  const lists = new Map(jobs.map((job) => [job, runSteps(job.steps)]));
  const install = commonInstall([...lists.values()]);
  const before = [...lists.values()].map((steps) => linesBefore(steps, install));
  const setup = install === undefined ? [] : commonStart(before);
  return {
    setup,
    ...(install === undefined ? {} : { packageManager: packageManagerOf(install, jobs) }),
    ownSteps: (job) => withoutSetup(lists.get(job) ?? [], setup.length, install),
  };
}

function runSteps(steps: readonly PlanStep[]): readonly RunStep[] {
  return steps.filter((step) => step.kind === 'run');
}

/** The text of a step that installs, in all jobs the same; else that of the first job that has one. */
function commonInstall(lists: readonly (readonly RunStep[])[]): string | undefined {
  const texts = lists.map((steps) => steps.filter(({ command }) => isInstall(command)).map(textOf));
  const [first = [], ...others] = texts;
  return first.findLast((text) => others.every((list) => list.includes(text))) ?? texts.flat()[0];
}

/** `npm ci` and its like, or anything else that calls a package manager to install. */
function isInstall(command: Command): boolean {
  if (command.kind === 'install') return true;
  return (
    command.kind === 'shell' &&
    /^(?:npm|pnpm|yarn|bun)(?:$|\s+(?:ci|i|install)\b)(?!.*(?:\s-g\b|--global))/.test(command.text)
  );
}

function textOf({ command }: RunStep): string {
  return formatCommand(command);
}

function linesBefore(steps: readonly RunStep[], install: string | undefined): readonly string[] {
  const texts = steps.map(textOf);
  return install === undefined ? [] : texts.slice(0, Math.max(texts.indexOf(install), 0));
}

function commonStart(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  const length = first.findIndex((line, index) => others.some((list) => list[index] !== line));
  return length === -1 ? first : first.slice(0, length);
}

function withoutSetup(steps: readonly RunStep[], setupLength: number, install: string | undefined): readonly RunStep[] {
  const index = steps.findIndex((step) => textOf(step) === install);
  return [
    ...steps.slice(setupLength, Math.max(index, setupLength)),
    ...steps.slice(index === -1 ? setupLength : index + 1),
  ];
}

/** Everything said: which one, its version, whether it is there already, and how it installs. */
function packageManagerOf(install: string, jobs: readonly PlanJob[]): PackageManagerInput {
  const steps = jobs.flatMap((job) => job.steps);
  const command = runSteps(steps).find((step) => textOf(step) === install)?.command;
  const installed = steps.find((step) => step.kind === 'install-package-manager');
  const name = installed?.name ?? nameOf(command, install);
  const version = installed?.version ?? (isYarnBerry(command) ? '4' : undefined);
  return {
    name,
    ...(version === undefined ? {} : { version }),
    preinstalled: installed === undefined,
    install,
  };
}

function nameOf(command: Command | undefined, install: string): InstallPackageManagerStep['name'] {
  if (command?.kind === 'install') return command.packageManager;
  const names = ['pnpm', 'yarn', 'bun'] as const;
  return names.find((name) => install.startsWith(name)) ?? 'npm';
}

function isYarnBerry(command: Command | undefined): boolean {
  return command?.kind === 'install' && command.flavour === 'berry';
}
