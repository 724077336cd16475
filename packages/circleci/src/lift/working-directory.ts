import { type Command, parseCommand, shellQuote } from '@dtekit/core/provider';
import type { ReadRun } from './run-step.js';
import { withoutTrailing } from './without-trailing.js';

/** Where the steps of a job start: folders relative to the repository, empty for its root. */
export interface Directories {
  /** Where the repository is checked out, as the file writes it. */
  readonly root: string;
  /** Where steps without a folder of their own run. */
  readonly base: string;
}

const usualRoot = '~/project';

/**
 * A job's `working_directory` is where the repository is checked out as well, unless the checkout names another folder
 * (https://circleci.com/docs/reference/configuration-reference/#checkout).
 */
export function directoriesOf(jobDirectory: string | undefined, checkoutPath: string | undefined): Directories {
  const start = trimmed(jobDirectory ?? usualRoot);
  const root = checkoutPath === undefined ? start : trimmed(checkoutPath);
  return { root, base: start.startsWith(`${root}/`) ? start.slice(root.length + 1) : '' };
}

/** The folder of a step, relative to the repository. */
export function directoryOf({ directory }: ReadRun, { root, base }: Directories): string {
  if (directory === undefined || directory === 'unknown') return base;
  const path = trimmed(directory);
  if (path === root) return '';
  if (path.startsWith(`${root}/`)) return path.slice(root.length + 1);
  if (/^[~/]/.test(path)) return path;
  return [base, path].filter((part) => part !== '').join('/');
}

/** The folder that a job's steps have in common. */
export interface CommonDirectory {
  /** The folder, relative to the repository. */
  readonly directory: string;
  /** Whether there is only one. */
  readonly isCertain: boolean;
}

/** A command and the folder it runs in. */
export interface PlacedCommand {
  /** The command as the file writes it. */
  readonly command: Command;
  readonly text: string;
  readonly directory: string;
}

/** Finds the folder of a job: of the steps that run Nx or install packages, else of all. */
export function commonDirectory(runs: readonly PlacedCommand[]): CommonDirectory {
  const telling = runs.filter(({ command }) => command.kind !== 'shell');
  const [first, ...others] = telling.length > 0 ? telling : runs;
  const directory = first?.directory ?? '';
  return { directory, isCertain: others.every((run) => run.directory === directory) };
}

/** The command as it reads in the folder of the job. */
export function commandIn(directory: string, run: PlacedCommand): Command {
  if (run.directory === directory) return run.command;
  const enter = `cd ${shellQuote(relativePath(directory, run.directory))}`;
  return parseCommand(`${enter}${run.text.includes('\n') ? '\n' : ' && '}${run.text}`);
}

function relativePath(from: string, to: string): string {
  if (/^[~/]/.test(to)) return to;
  const up = from
    .split('/')
    .filter((segment) => segment !== '')
    .map(() => '..');
  return [...up, ...(to === '' ? [] : [to])].join('/');
}

/** `./a/` and `a` are one folder, and `.` is the root. */
function trimmed(path: string): string {
  const folder = withoutTrailing('/', path.replace(/^(?:\.\/)+/, ''));
  return folder === '.' ? '' : folder;
}
