import type { Path } from '../diagnostics/diagnostic.js';
import { isMapping } from '../provider/members.js';
import { type Code, callCode, type ItemCode, type MemberCode, textCode } from './code.js';
import { stringLiteral } from './string-literal.js';

/** Lines of comment above the part of a pipeline that is at a path. */
export type CommentsAt = (path: Path) => readonly string[];

/** Plain data as the code that a team would write for it, with commands, secrets and jobs made by their builders. */
export function codeOf(value: unknown, path: Path, commentsAt: CommentsAt): Code {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item, index) => itemOf(item, [...path, index], commentsAt)) };
  if (!isMapping(value)) return textCode(String(value));
  const built = builtCode(value, path, commentsAt);
  return built ?? objectOf(value, path, commentsAt);
}

function itemOf(value: unknown, path: Path, commentsAt: CommentsAt): ItemCode {
  return { value: codeOf(value, path, commentsAt), comments: commentsAt(path) };
}

/** A text of many lines is a list of them, so that it can be read. */
function textOf(text: string): Code {
  const lines = text.split('\n');
  if (lines.length < 3) return textCode(stringLiteral(text));
  const items = lines.map((line) => ({ value: textCode(stringLiteral(line)), comments: [] }));
  return { kind: 'list', items, suffix: `.join('\\n')` };
}

/** The builder of each kind of value, by what is in `kind`. */
const builders: ReadonlyMap<unknown, string> = new Map([
  ['secret', 'secret'],
  ['job', 'job'],
  ['affected', 'affected'],
  ['run-many', 'runMany'],
  ['format:check', 'formatCheck'],
  ['start-ci-run', 'startCiRun'],
  ['start-nx-agents', 'startNxAgents'],
  ['start-agent', 'startAgent'],
  ['complete-ci-run', 'completeCiRun'],
  ['fix-ci', 'fixCi'],
  ['upload-agent-metrics', 'uploadAgentMetrics'],
]);

/** The builders whose argument is no object: which field it is. */
const soleFields: ReadonlyMap<unknown, readonly [builder: string, field: string]> = new Map([
  ['expression', ['expression', 'text']],
  ['record', ['record', 'command']],
]);

function builtCode(value: object, path: Path, commentsAt: CommentsAt): Code | undefined {
  const { kind, ...options } = { kind: undefined, ...value };
  const members = new Map<string, unknown>(Object.entries(options));
  const [builder, field] = soleFields.get(kind) ?? [];
  if (builder !== undefined && field !== undefined && members.size === 1) {
    return callCode(builder, codeOf(members.get(field), [...path, field], commentsAt));
  }
  const name = builders.get(kind);
  if (name === undefined) return undefined;
  return members.size === 0 ? callCode(name) : callCode(name, objectOf(options, path, commentsAt));
}

function objectOf(value: object, path: Path, commentsAt: CommentsAt): Code {
  const members = Object.entries(value).map(([key, member]): MemberCode => {
    const place = [...path, key];
    return { key, value: codeOf(member, place, commentsAt), comments: commentsAt(place) };
  });
  return { kind: 'object', members };
}

/** The builders that a piece of code calls, each once. */
export function namesCalledIn(code: Code): ReadonlySet<string> {
  switch (code.kind) {
    case 'text':
      return new Set();
    case 'call':
      return new Set([code.name, ...(code.argument === undefined ? [] : namesCalledIn(code.argument))]);
    case 'object':
      return new Set(code.members.flatMap(({ value }) => [...namesCalledIn(value)]));
    case 'list':
      return new Set(code.items.flatMap(({ value }) => [...namesCalledIn(value)]));
  }
}
