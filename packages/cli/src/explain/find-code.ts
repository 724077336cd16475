import { didYouMean } from '@dtekit/core/provider';
import type { ExplainedCode } from '@dtekit/core/reader';
import { codeOwners, loadAllCodes } from './code-owners.js';

/** The code that was meant, or those that may have been. */
export type FoundCode =
  | { readonly ok: true; readonly code: ExplainedCode }
  | { readonly ok: false; readonly candidates: readonly string[] };

/** Finds a code by its id, or by its name alone where only one owner has it. */
export async function findCode(given: string): Promise<FoundCode> {
  const [owner = ''] = given.split('/');
  const own = (await codeOwners.find((candidate) => candidate.owner === owner)?.load()) ?? [];
  const exact = own.find(({ code }) => code === given);
  if (exact !== undefined) return { ok: true, code: exact };
  const all = await loadAllCodes();
  const named = all.filter(({ code }) => nameOf(code) === given);
  const [only] = named;
  if (named.length === 1 && only !== undefined) return { ok: true, code: only };
  return { ok: false, candidates: named.length > 0 ? named.map(({ code }) => code) : similarCodes(given, all) };
}

/** The nearest code by its id, else by its name. */
function similarCodes(given: string, all: readonly ExplainedCode[]): readonly string[] {
  const ids = all.map(({ code }) => code);
  const byId = didYouMean(given, ids);
  if (byId !== undefined) return [byId];
  const name = didYouMean(nameOf(given), ids.map(nameOf));
  return name === undefined ? [] : ids.filter((id) => nameOf(id) === name);
}

function nameOf(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}
