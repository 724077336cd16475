import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import type { FileStatus, ReportedFile } from '../reporters/report.js';
import type { Compiled } from './compile-config.js';
import { type Delivered, type PlannedFile, planDelivery, reportFile } from './delivered.js';
import type { Finding } from './finding.js';

/** Compares the files with what is there and writes nothing: tells what writing would do, and how files differ. */
export async function verifyFiles(
  compiled: Compiled,
  { force, command }: { readonly force: boolean; readonly command: string },
): Promise<Delivered> {
  const { planned, findings } = planDelivery(compiled, force);
  return {
    files: await Promise.all(planned.map(reportVerified)),
    findings: [...findings, ...planned.flatMap((change) => outOfDate(change, command))],
  };
}

const verifiedStatus: Readonly<Record<PlannedFile['action'], FileStatus>> = {
  create: 'would-create',
  update: 'would-update',
  keep: 'unchanged',
  refuse: 'refused',
  none: 'failed',
};

async function reportVerified(change: PlannedFile): Promise<ReportedFile> {
  return reportFile(change.file, verifiedStatus[change.action], await diffOf(change));
}

/** Loaded when there is a difference only: most runs find none. */
async function diffOf(change: PlannedFile): Promise<string | undefined> {
  if (change.action === 'none' || change.action === 'keep') return undefined;
  if (change.action === 'refuse' && change.before === undefined) return undefined;
  const { formatUnifiedDiff } = await import('../reporters/unified-diff.js');
  return formatUnifiedDiff({ path: change.file.path, before: change.before, after: change.file.text });
}

/** A file that must not be written is a finding already. */
function outOfDate({ action, file: { path, provider } }: PlannedFile, command: string): readonly Finding[] {
  if (action !== 'create' && action !== 'update') return [];
  const values = { path, missing: action === 'create', command };
  return [{ diagnostic: diagnose(cliCatalog, 'cli/out-of-date', values, { provider }) }];
}
