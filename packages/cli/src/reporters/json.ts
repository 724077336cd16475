import { formatPath } from '@dtekit/core';
import type { Finding } from '../compile/finding.js';
import { countBySeverity } from './count-by-severity.js';
import { diagnosticValue, pathText } from './diagnostic-value.js';
import type { CompileReport } from './report.js';

/** The report as JSON, for programs: stable keys in a stable order, `null` for what does not apply. */
export function formatJson({ files, findings }: CompileReport): string {
  const { errors, warnings, infos } = countBySeverity(findings.map(({ diagnostic }) => diagnostic));
  const report = {
    version: 1,
    files: files.map(({ path, provider, status }) => ({ path, provider: provider ?? null, status })),
    diagnostics: findings.map(findingValue),
    summary: { errors, warnings, infos },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** With several pipelines, paths start at the config. */
function findingValue({ diagnostic, entry }: Finding): object {
  return diagnosticValue(diagnostic, {
    path: (path) => (entry === undefined ? pathText(path) : formatPath(['entries', entry.index, 'pipeline', ...path])),
    file: ({ file }) => file,
  });
}
