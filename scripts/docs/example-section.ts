import { formatUnifiedDiff } from '../../packages/cli/src/reporters/unified-diff.js';
import { type Example, type ExampleKind, explanationOf, type FileBeside } from './explanations.js';

interface KindWords {
  /** What the reader opens. */
  readonly title: string;
  readonly language: string;
}

const words: Readonly<Record<ExampleKind, KindWords>> = {
  circleci: { title: 'CircleCI', language: 'yaml' },
  gitlab: { title: 'GitLab CI', language: 'yaml' },
  bitbucket: { title: 'Bitbucket Pipelines', language: 'yaml' },
  config: { title: 'Config', language: 'ts no-run' },
  session: { title: 'Session', language: 'text' },
};

/** The examples of a code, folded up: what fails, what is said, and what puts it right. */
export function exampleSection(code: string): readonly string[] {
  const { examples, beside } = explanationOf(code);
  return examples.flatMap((example) => [
    '<details>',
    `<summary>Example: ${words[example.kind].title}</summary>`,
    '',
    ...fenced(words[example.kind].language, example.failing),
    ...beside.flatMap(describeBeside),
    ...(example.kind === 'session' ? describeSession(example) : describeFix(example)),
    '</details>',
    '',
  ]);
}

function describeBeside({ path, text }: FileBeside): readonly string[] {
  return [`Beside it, \`${path}\`:`, '', ...fenced(path.endsWith('.json') ? 'json' : 'yaml', text)];
}

function describeSession({ fixed }: Example): readonly string[] {
  return ['Put right:', '', ...fenced('text', fixed)];
}

function describeFix({ failing, fixed, finding = '' }: Example): readonly string[] {
  const diff = formatUnifiedDiff({ path: 'file', before: failing, after: fixed });
  const hunks = diff.split('\n').slice(2).join('\n');
  return ['dte says:', '', ...fenced('text', finding), 'Put right:', '', ...fenced('diff', hunks)];
}

/** Files that show a limit have more lines than anybody reads. */
const maximumLines = 60;

/** Characters that cannot be seen are shown by their pictures. */
function fenced(language: string, text: string): readonly string[] {
  const lines = text.trimEnd().replaceAll('\0', '␀').replaceAll('\x1b', '␛').split('\n');
  const rest = lines.length - maximumLines;
  const shown = rest > 0 ? [...lines.slice(0, maximumLines), `… and ${rest} more lines`] : lines;
  return [`\`\`\`${language}`, ...shown, '```', ''];
}
