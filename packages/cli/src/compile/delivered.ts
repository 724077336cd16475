import { type FileChange, planChange } from '../files/plan-change.js';
import type { FileStatus, ReportedFile } from '../reporters/report.js';
import type { Compiled } from './compile-config.js';
import type { Finding } from './finding.js';
import type { FileIdentity, TargetFile } from './target-file.js';

/** What became of compiled files, and everything that was found. */
export interface Delivered {
  readonly files: readonly ReportedFile[];
  readonly findings: readonly Finding[];
}

/** A file to be delivered: what is to be done with it, or that it was not made. */
export type PlannedFile = FileChange | { readonly action: 'none'; readonly file: FileIdentity };

/** Compares all files of a compilation with what is there, and adds why some of them must not be written. */
export function planDelivery(
  { root, files, findings }: Compiled,
  force: boolean,
): { readonly planned: readonly PlannedFile[]; readonly findings: readonly Finding[] } {
  const planned = files.map((file) => plan(file, root, force));
  const refusals = planned.flatMap((change) => (change.action === 'refuse' ? [{ diagnostic: change.refusal }] : []));
  return { planned, findings: [...findings, ...refusals] };
}

function plan(file: TargetFile, root: string, force: boolean): PlannedFile {
  return file.kind === 'compiled' ? planChange(file, root, force) : { action: 'none', file };
}

/** What to report of a file. */
export function reportFile(file: TargetFile | FileIdentity, status: FileStatus, diff?: string): ReportedFile {
  const { path, provider, reader, entry } = file;
  const jobs = 'jobs' in file ? file.jobs : undefined;
  const secrets = 'secrets' in file ? file.secrets : [];
  return { path, provider, reader, pipeline: entry?.name, jobs, secrets, status, diff };
}
