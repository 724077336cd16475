import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import type { CompiledEntries } from './compile-entries.js';
import type { TargetFile } from './target-file.js';

/** One file per path: equal files of several targets are one, different ones are a finding. */
export function mergeFiles({ files, findings }: CompiledEntries): CompiledEntries {
  const byPath = new Map<string, TargetFile>();
  const conflicts = files.flatMap((file) => {
    const first = byPath.get(file.path);
    if (first === undefined) byPath.set(file.path, file);
    if (first?.kind !== 'compiled' || file.kind !== 'compiled' || first.text === file.text) return [];
    const values = { path: file.path, first: ownerOf(first), second: ownerOf(file) };
    return [{ diagnostic: diagnose(cliCatalog, 'cli/conflicting-files', values) }];
  });
  return { files: [...byPath.values()], findings: [...findings, ...conflicts] };
}

function ownerOf({ reader, entry }: TargetFile): string {
  return entry === undefined ? reader : `${reader} (pipeline \`${entry.name}\`)`;
}
