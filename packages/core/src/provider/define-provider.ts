import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { checkOptions } from './check-options.js';
import { modelPathOf } from './model-path.js';
import type { ProviderDefinition, Target, TargetOptions } from './provider.js';

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
    const misused = checkOptions(id, definition.options, options);
    const path = misused.length > 0 ? definition.defaultPath : (options.path ?? definition.defaultPath);
    return {
      provider: { id, name, capabilities, traits },
      path,
      emit(input, header) {
        if (misused.length > 0) return { diagnostics: misused };
        const lowered = definition.lower(input, options);
        const checked = definition
          .check(lowered.document)
          .map(
            (finding): Diagnostic => ({ ...finding, provider: id, path: modelPathOf(finding.path, lowered.origins) }),
          );
        const diagnostics = [...lowered.diagnostics, ...checked];
        if (hasErrors(diagnostics)) return { diagnostics };
        const text = definition.render(lowered.document, header);
        return { file: { path, text, provider: id, origins: lowered.origins }, diagnostics };
      },
    };
  };
}
