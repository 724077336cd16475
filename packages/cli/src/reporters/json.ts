import { type Diagnostic, formatPath } from '@dtekit/core';
import type { Finding } from '../compile/finding.js';
import { countBySeverity } from './count-by-severity.js';
import type { CompileReport } from './report.js';

/** The report as JSON, for programs: stable keys in a stable order, `null` for what does not apply. */
export function formatJson({ files, findings }: CompileReport): string {
  const { errors, warnings, infos } = countBySeverity(findings.map(({ diagnostic }) => diagnostic));
  const report = {
    version: 1,
    files: files.map(({ path, provider, status }) => ({ path, provider: provider ?? null, status })),
    diagnostics: findings.map(diagnosticValue),
    summary: { errors, warnings, infos },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function diagnosticValue({ diagnostic, entry }: Finding): object {
  const { code, severity, message, hint, location, provider } = diagnostic;
  return {
    code,
    severity,
    message,
    hint,
    path: pathValue(diagnostic, entry?.index),
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
    endLine: location?.endLine ?? null,
    endColumn: location?.endColumn ?? null,
    provider: provider ?? null,
  };
}

/** The path as people write it, e.g. `agents[0].count`; with several pipelines, it starts at the config. */
function pathValue({ path }: Diagnostic, entryIndex: number | undefined): string | null {
  if (entryIndex !== undefined) return formatPath(['entries', entryIndex, 'pipeline', ...path]);
  return path.length === 0 ? null : formatPath(path);
}
