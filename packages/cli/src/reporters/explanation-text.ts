import type { Severity } from '@dtekit/core';
import type { ExplainedCode } from '@dtekit/core/reader';
import { diffLines } from 'diff';
import type { Example } from '../explain/read-examples.js';
import { silencingAdvice } from '../explain/silencing.js';
import type { Style, TextFormat } from '../output/style.js';
import { wrapText } from './wrap-text.js';

/** What is shown of a code. */
export interface Explanation {
  readonly explained: ExplainedCode;
  /** Absent when the code has none. */
  readonly example?: Example | undefined;
  /** What else there is examples for, e.g. `GitLab CI`. */
  readonly otherTitles: readonly string[];
}

const width = 100;

const formats: Readonly<Record<Severity, TextFormat>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** All there is to say of a code, for people. */
export function formatExplanation(explanation: Explanation, style: Style): readonly string[] {
  const { code, severity, summary, why, sources } = explanation.explained;
  return [
    `${style('bold', code)}  ${style(formats[severity], severity)}`,
    ...wrapText(summary, width),
    '',
    ...wrapText(why, width),
    ...formatExample(explanation, style),
    '',
    style('bold', 'To silence it'),
    ...silencingAdvice(code).map((line) => `  ${line}`),
    ...(sources.length === 0 ? [] : ['', style('bold', 'Sources'), ...sources.map((source) => `  ${link(source)}`)]),
  ];
}

function formatExample({ example, otherTitles }: Explanation, style: Style): readonly string[] {
  if (example === undefined) return [];
  return [
    ...(example.isSession ? formatSession(example, style) : formatFile(example, style)),
    ...(otherTitles.length === 0 ? [] : ['', style('dim', `--provider shows it for ${otherTitles.join(' and ')}.`)]),
  ];
}

function formatSession({ failing, fixed }: Example, style: Style): readonly string[] {
  return [...formatBlock('For example', linesOf(failing), style), ...formatBlock('Corrected', linesOf(fixed), style)];
}

function formatFile(example: Example, style: Style): readonly string[] {
  const { title, beside, finding } = example;
  return [
    ...formatBlock(`For example, ${title}: - gets it, + corrects it`, formatFix(example, style), style),
    ...Object.entries(beside).flatMap(([path, text]) => formatBlock(`Beside it, ${path}`, linesOf(text), style)),
    ...(finding === undefined ? [] : formatBlock('What dte says of it', linesOf(finding), style)),
  ];
}

function formatBlock(heading: string, lines: readonly string[], style: Style): readonly string[] {
  return ['', style('bold', heading), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** The failing file and the corrected one in one: what only one of them has is marked. */
function formatFix({ failing, fixed }: Example, style: Style): readonly string[] {
  return diffLines(failing, fixed).flatMap(({ value, added, removed }) =>
    linesOf(value).map((line) => {
      if (removed) return style('red', `- ${line}`);
      return added ? style('green', `+ ${line}`) : `  ${line}`.trimEnd();
    }),
  );
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function link(source: string): string {
  const issue = /^(?<repository>[\w.-]+\/[\w.-]+)#(?<number>\d+)$/.exec(source)?.groups;
  return issue === undefined ? source : `https://github.com/${issue.repository}/issues/${issue.number}`;
}
