import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { replaceFiles } from '../files/replace-files.js';
import type { FileStatus } from '../reporters/report.js';
import type { Compiled } from './compile-config.js';
import { type Delivered, type PlannedFile, planDelivery, reportFile } from './delivered.js';
import { isBlocked } from './is-blocked.js';

/** Writes the files that differ from what is there. Writes none of them when anything is wrong with any. */
export function writeFiles(
  compiled: Compiled,
  { force, strict }: { readonly force: boolean; readonly strict: boolean },
): Delivered {
  const { planned, findings } = planDelivery(compiled, force);
  if (isBlocked(findings, strict)) return { files: planned.map(reportBlocked), findings };
  const writes = planned.flatMap((change) =>
    change.action === 'create' || change.action === 'update' ? [{ target: change.target, text: change.after }] : [],
  );
  const outcome = replaceFiles(writes);
  if (outcome.ok) return { files: planned.map(reportWritten), findings };
  const culprit = planned.find((change) => 'target' in change && change.target === outcome.target);
  const { path = outcome.target, provider } = culprit?.file ?? {};
  const unwritable = diagnose(cliCatalog, 'cli/unwritable', { path, reason: outcome.reason }, { provider });
  const files = planned.map((change) =>
    change === culprit ? reportFile(change.file, 'refused') : reportBlocked(change),
  );
  return { files, findings: [...findings, { diagnostic: unwritable }] };
}

const writtenStatus: Readonly<Record<PlannedFile['action'], FileStatus>> = {
  create: 'created',
  update: 'updated',
  keep: 'unchanged',
  refuse: 'refused',
  none: 'failed',
};

function reportWritten({ action, file }: PlannedFile): ReturnType<typeof reportFile> {
  return reportFile(file, writtenStatus[action]);
}

function reportBlocked({ action, file }: PlannedFile): ReturnType<typeof reportFile> {
  return reportFile(file, action === 'create' || action === 'update' ? 'skipped' : writtenStatus[action]);
}
