import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { startsWith } from '../diagnostics/starts-with.js';
import type { FileOrigin, ProviderDefinition, Target, TargetOptions } from './provider.js';

/**
 * Makes the function that users call to get a target: `const gitlab = defineProvider({ … })`, then `gitlab({ path })`.
 * The conformance suite in `@dtekit/core/testing` says what a definition must keep to.
 */
export function defineProvider<Document, Options extends TargetOptions>(
  definition: ProviderDefinition<Document, Options>,
): (options?: Options | undefined) => Target;
export function defineProvider<Document>(
  definition: ProviderDefinition<Document, TargetOptions>,
): (options?: TargetOptions) => Target {
  const { id, name, capabilities, traits } = definition;
  return (options = {}) => {
    const path = options.path ?? definition.defaultPath;
    return {
      provider: { id, name, capabilities, traits },
      path,
      emit(input, header) {
        const lowered = definition.lower(input, options);
        const checked = definition.check(lowered.document).map((finding) => locate(finding, id, lowered.origins));
        const diagnostics = [...lowered.diagnostics, ...checked];
        if (hasErrors(diagnostics)) return { diagnostics };
        const text = definition.render(lowered.document, header);
        return { file: { path, text, provider: id, origins: lowered.origins }, diagnostics };
      },
    };
  };
}

/** Turns a finding's path in the document into the path in the pipeline that the document's part comes from. */
function locate(finding: Diagnostic, provider: string, origins: readonly FileOrigin[]): Diagnostic {
  let best: FileOrigin | undefined;
  for (const origin of origins) {
    const closer = best === undefined || origin.native.length > best.native.length;
    if (closer && startsWith(finding.path, origin.native)) best = origin;
  }
  return { ...finding, provider, path: best?.model ?? [] };
}
