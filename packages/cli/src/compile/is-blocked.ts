import type { Finding } from './finding.js';

/** Whether findings forbid to write anything: an error always does, a warning under `--strict`. */
export function isBlocked(findings: readonly Finding[], strict: boolean): boolean {
  return findings.some(({ diagnostic: { severity } }) => severity === 'error' || (strict && severity === 'warning'));
}
