import path from 'node:path';
import { checkOpened } from '../check/check-input.js';
import { failedInput } from '../check/checked-input.js';
import { type InputSources, openInput } from '../check/open-input.js';
import type { PlanSide } from './plan-side.js';

/** The plan that a CI file means. */
export async function readFileSide(given: string, cwd: string, sources: InputSources): Promise<PlanSide> {
  const file = path.resolve(cwd, given);
  const opened = await openInput({ kind: 'file', file, isNamed: true }, sources);
  if (opened.kind !== 'open') {
    return { ok: false, failed: opened.kind === 'failed' ? opened.checked : failedInput(file, []) };
  }
  const checked = checkOpened(opened, {});
  const { provider, losses } = opened.reader;
  if (checked.plan === undefined) return { ok: false, failed: checked };
  return { ok: true, side: { plan: checked.plan, provider, losses } };
}
