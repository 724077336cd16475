import type { ConfigEntry, Diagnostic, DteConfig } from '@dtekit/core';
import { diagnose, didYouMean } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';

/** The entries with the targets that were asked for, or the providers that no target has. */
export type SelectedTargets =
  | { readonly ok: true; readonly entries: readonly ConfigEntry[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Picks the targets of the given providers; all of them when none is given. */
export function selectTargets(config: DteConfig, providers: readonly string[]): SelectedTargets {
  if (providers.length === 0) return { ok: true, entries: config.entries };
  const known = [...new Set(config.entries.flatMap(({ targets }) => targets.map(({ provider }) => provider.id)))];
  const unknown = [...new Set(providers)].filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const diagnostics = unknown.map((id) =>
      diagnose(cliCatalog, 'cli/unknown-provider', { id, known, suggestion: didYouMean(id, known) }),
    );
    return { ok: false, diagnostics };
  }
  const entries = config.entries.map((entry) => ({
    ...entry,
    targets: entry.targets.filter(({ provider }) => providers.includes(provider.id)),
  }));
  return { ok: true, entries };
}
