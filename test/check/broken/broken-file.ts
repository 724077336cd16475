import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import type { ProviderName } from '../provider-readers.js';
import { checkRepository } from '../run-example.js';

/**
 * A valid file, broken in one way: its name without `dte-` and `.yml`, what is written instead of what (text stands there
 * once, a pattern may be found often), the severity and code that is found then, and how the line begins that it points at.
 */
export type BrokenFile = readonly [file: string, from: string | RegExp, to: string, finding: string, line: string];

/** What lies beside the broken files. */
const beside = [
  { path: 'package.json', text: '{ "devDependencies": { "nx": "21.2.0" } }' },
  {
    path: '.nx/workflows/assignment-rules.yaml',
    text: [
      'assignment-rules:',
      '  - targets: [e2e-ci]',
      '    run-on: [{ agent: large }]',
      "  - targets: ['*']",
      '    run-on: [{ agent: small }, { agent: browser }]',
      '',
    ].join('\n'),
  },
];

/** What is found in the broken file and not in the valid one, as `severity code @ line`. */
export function newFindingsIn(provider: ProviderName, [file, from, to]: BrokenFile): readonly string[] {
  const valid = readFileSync(join(import.meta.dirname, '../valid', provider, `dte-${file}.yml`), 'utf8');
  const broken = valid.replaceAll(from, () => to);
  const places = valid.split(from).length - 1;
  if (places === 0 || (typeof from === 'string' && places > 1)) throw new Error(`${file} has ${places} times ${from}`);
  const known = new Set(findingsIn(provider, valid).map(wordsOf));
  const found = findingsIn(provider, broken).filter((finding) => !known.has(wordsOf(finding)));
  // One fault in what two jobs share is told of both.
  return [...new Set(found.map((finding) => `${finding.severity} ${finding.code} @ ${lineOf(finding, broken)}`))];
}

function findingsIn(provider: ProviderName, text: string): readonly Diagnostic[] {
  return checkRepository(provider, text, beside).diagnostics;
}

function wordsOf({ code, message, related = [] }: Diagnostic): string {
  return JSON.stringify([code, message, related.map((place) => place.message)]);
}

/** The line that a finding points at. */
function lineOf({ location }: Diagnostic, broken: string): string {
  const file = beside.find(({ path }) => path === location?.file);
  return (file?.text ?? broken).split('\n')[(location?.line ?? 0) - 1]?.trim() ?? 'nowhere';
}
