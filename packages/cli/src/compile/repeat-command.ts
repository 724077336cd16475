import { shellQuote } from '@dtekit/core/provider';
import type { CompileRequest } from './compile-request.js';

/** The command that writes the files of a request, for messages: run in the same folder, it compiles the same. */
export function repeatCommand({
  config,
  out,
  providers,
}: Pick<CompileRequest, 'config' | 'out' | 'providers'>): string {
  return [
    'npx dte compile',
    ...(config === undefined ? [] : [shellQuote(config)]),
    ...(out === undefined ? [] : ['--out', shellQuote(out)]),
    ...providers.flatMap((id) => ['--provider', shellQuote(id)]),
  ].join(' ');
}
