import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { ChangeSubject, PlanChange } from '../diff/plan-change.js';
import type { PipelineInput } from '../model/pipeline.js';
import { memberAt } from './edit-value.js';
import { importNotes } from './import-notes.js';
import type { CommentsAt } from './pipeline-code.js';
import { wrapText } from './wrap-text.js';

/** What the code of an imported pipeline says about its making. */
export interface ImportComments {
  /** Lines above the whole pipeline. */
  readonly remarks: readonly string[];
  /** Lines above its parts. */
  readonly commentsAt: CommentsAt;
}

/** Puts each difference from the file above the part of the pipeline that it is about. */
export function importComments(
  changes: readonly PlanChange[],
  input: PipelineInput,
  source: string | undefined,
): ImportComments {
  const comments = new Map<string, string[]>();
  for (const [index, note] of importNotes(changes).entries()) {
    const key = JSON.stringify(anchorOf(changes[index]?.subjects ?? [], input));
    comments.set(key, [...(comments.get(key) ?? []), wordsOf(note)]);
  }
  const ofAll = comments.get('[]') ?? [];
  comments.delete('[]');
  return {
    remarks: [...(source === undefined ? [] : [`Imported from ${source}.`]), ...ofAll].flatMap((line) =>
      wrapText(line),
    ),
    commentsAt: (path) => (comments.get(JSON.stringify(path)) ?? []).flatMap((line) => wrapText(line)),
  };
}

function wordsOf(note: Diagnostic): string {
  return `${note.message.charAt(0).toUpperCase()}${note.message.slice(1)}.`;
}

/** The part of the pipeline that a change is about; a coordinator without a part of its own is where its commands are. */
function anchorOf([first, ...others]: readonly ChangeSubject[], input: PipelineInput): Path {
  if (first === undefined || first.right === null || others.length > 0) return [];
  const path = first.right;
  const candidates = path.map((_, index) => path.slice(0, path.length - index));
  const present = candidates.find((candidate) => memberAt(input, candidate) !== undefined);
  if (present !== undefined && !isWhole(present)) return present;
  return first.part === 'coordinator' ? [...(present ?? []), 'commands'] : [];
}

/** A list of groups, pools or jobs, or a group, is too much for a comment about one of its members. */
function isWhole(path: Path): boolean {
  return path.at(0) === 'groups' && path.length < 3;
}
