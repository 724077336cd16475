import type { Diagnostic, Severity } from '@dtekit/core';
import type { Finding } from '../compile/finding.js';

/** A diagnostic as people read it: once, however many providers and pipelines it is about. */
export interface FindingGroup {
  readonly diagnostic: Diagnostic;
  /** Ids of the providers, in the order in which they were compiled; empty when it is about none in particular. */
  readonly providers: readonly string[];
  /** Names of the pipelines, where the config has several. */
  readonly pipelines: readonly string[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings that differ in provider and pipeline only become one; errors come first, otherwise the order stays. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, readonly Finding[]>();
  for (const finding of findings) {
    const { code, severity, message, hint, path, location } = finding.diagnostic;
    const key = JSON.stringify([code, severity, message, hint, path, location]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const merged = [...groups.values()].flatMap(mergeFindings);
  return severities.flatMap((severity) => merged.filter(({ diagnostic }) => diagnostic.severity === severity));
}

function mergeFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const [first] = findings;
  if (first === undefined) return [];
  const providers = new Set(findings.flatMap(({ diagnostic }) => diagnostic.provider ?? []));
  const pipelines = new Set(findings.flatMap(({ entry }) => entry?.name ?? []));
  return [{ diagnostic: first.diagnostic, providers: [...providers], pipelines: [...pipelines] }];
}
