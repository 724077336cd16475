import { commitStagedFile, discardStagedFile, restoreOriginal, type StagedFile, stageFile } from './staged-file.js';
import { describeSystemError } from './system-error.js';
import { uninterrupted } from './uninterrupted.js';

/** A text and where it goes. */
export interface FileWrite {
  /** Absolute path. Missing folders are made; a symbolic link stays, and what it leads to is replaced. */
  readonly target: string;
  readonly text: string;
}

/** All files were replaced, or none was and this is why. */
export type ReplaceOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly target: string; readonly reason: string };

/**
 * Replaces files, all or none. Every text is first written in full beside its target, so that most failures come before
 * anything changed; then the targets are replaced one after the other, and put back when one of them cannot be.
 */
export function replaceFiles(writes: readonly FileWrite[]): ReplaceOutcome {
  return uninterrupted(() => {
    const staged: StagedFile[] = [];
    const committed: StagedFile[] = [];
    let target = '';
    try {
      for (const write of writes) {
        target = write.target;
        staged.push(stageFile(write));
      }
      for (const file of staged) {
        target = file.target;
        commitStagedFile(file);
        committed.push(file);
      }
      return { ok: true };
    } catch (error) {
      const lost = committed.filter((file) => !restoreOriginal(file)).map((file) => file.target);
      for (const file of staged) discardStagedFile(file);
      return { ok: false, target, reason: describeSystemError(error) + describeLosses(lost) };
    }
  });
}

function describeLosses(targets: readonly string[]): string {
  return targets.length === 0 ? '' : `; what was already replaced could not be put back: ${targets.join(', ')}`;
}
