import type { OutputStream } from '../output/output-stream.js';
import type { Compiled } from './compile-config.js';
import { type Delivered, reportFile } from './delivered.js';
import { isBlocked } from './is-blocked.js';

/**
 * Prints the files' texts, or nothing when there are problems. One file is printed as it is; several become one stream
 * of YAML documents, each behind a line `--- # path`.
 */
export function printFiles(
  { files, findings }: Compiled,
  { strict }: { readonly strict: boolean },
  stdout: OutputStream,
): Delivered {
  if (isBlocked(findings, strict)) {
    return { files: files.map((file) => reportFile(file, file.kind === 'failed' ? 'failed' : 'skipped')), findings };
  }
  const texts = files.flatMap((file) => (file.kind === 'compiled' ? [file] : []));
  for (const { path, text } of texts) stdout.write(texts.length === 1 ? text : `--- # ${path}\n${text}`);
  return { files: [], findings };
}
