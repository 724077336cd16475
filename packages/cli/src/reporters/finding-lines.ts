import type { Diagnostic, Severity } from '@dtekit/core';
import type { Style, TextFormat } from '../output/style.js';

/** Where a finding is, as people are told it. */
export interface FindingPlaces {
  /** Behind the code; empty where there is nothing to say. */
  readonly where: string;
  /** Between message and hint: what is to be seen there. */
  readonly frame: readonly string[];
}

const names: Readonly<Record<Severity, { readonly name: string; readonly format: TextFormat }>> = {
  error: { name: 'error', format: 'red' },
  warning: { name: 'warning', format: 'yellow' },
  info: { name: 'note', format: 'cyan' },
};

/** A finding as people read it: what, where, and what to do. */
export function formatFinding(
  { severity, code, message, hint }: Diagnostic,
  { where, frame }: FindingPlaces,
  style: Style,
): readonly string[] {
  const { name, format } = names[severity];
  const title = `${style(format, name)} ${style('bold', code)}${where === '' ? '' : style('dim', `  ${where}`)}`;
  const [firstHintLine = '', ...otherHintLines] = hint.split('\n');
  const body = [
    ...message.split('\n'),
    ...frame,
    ...(hint === '' ? [] : [`→ ${firstHintLine}`]),
    ...otherHintLines.map((text) => (text === '' ? '' : `  ${text}`)),
  ];
  return [title, ...body.map((text) => (text === '' ? '' : `  ${text}`))];
}
