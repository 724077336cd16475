import { formatComment } from './comment.js';
import { formatBlockScalar, formatFlowScalar, formatKey } from './scalar.js';
import {
  isDecorated,
  type YamlAnchored,
  type YamlDecorated,
  type YamlScalar,
  type YamlValue,
  yamlDecoration,
} from './yaml-value.js';

/** What has to be known about the document so far to write the next node. */
export interface Writing {
  readonly separatesTopLevel: boolean;
  /** Names of the anchored values that are complete. */
  readonly anchors: Set<string>;
  /** The collections around the present node, to notice one that contains itself. */
  readonly open: Set<object>;
  /** Where the present node is. After an error: where it happened. */
  readonly path: (string | number)[];
}

type YamlList = readonly YamlValue[];
type YamlMap = Exclude<YamlValue, YamlScalar | YamlList | YamlDecorated>;

// YAML 1.2 allows more, YAML 1.1 readers do not.
const ANCHOR_NAME = /^[A-Za-z0-9_-]+$/;

// A key must end within 1024 characters, or be introduced by `? ` (https://yaml.org/spec/1.2.2/#8.2.2).
const LONGEST_SIMPLE_KEY = 1024;

/** The state at the start of a document. */
export function newWriting(separatesTopLevel: boolean): Writing {
  return { separatesTopLevel, anchors: new Set(), open: new Set(), path: [] };
}

/**
 * The lines of a node. `lead` is the start of the first one: empty at the root, `  key:`, or `  - ` with a blank, behind
 * which a collection may begin on the same line. Comments go above it. `indent` is that of the lines below.
 *
 * @throws Error where the node cannot be written; `writing.path` then says where.
 */
export function formatNode(writing: Writing, node: YamlValue, lead: string, indent: string): string {
  if (typeof node !== 'object' || node === null) return line(lead, formatBlockScalar(node, indent));
  if (isDecorated(node)) return formatDecorated(writing, node, lead, indent);
  if (writing.open.has(node)) throw new Error('the value contains itself.');
  writing.open.add(node);
  const text = isList(node) ? formatList(writing, node, lead, indent) : formatMap(writing, node, lead, indent);
  writing.open.delete(node);
  return text;
}

function formatList(writing: Writing, list: YamlList, lead: string, indent: string): string {
  if (list.length === 0) return line(lead, '[]');
  const indentBelow = `${indent}  `;
  let text = startsOnLine(lead) ? '' : `${lead}\n`;
  let start = startsOnLine(lead) ? lead : indent;
  let index = 0;
  for (const item of list) {
    writing.path.push(index);
    text += formatNode(writing, item, `${start}- `, indentBelow);
    writing.path.pop();
    start = indent;
    index += 1;
  }
  return text;
}

function formatMap(writing: Writing, map: YamlMap, lead: string, indent: string): string {
  const keys = keysOf(map);
  if (!isAnyWritten(map, keys)) return line(lead, '{}');
  const isSeparated = writing.separatesTopLevel && writing.open.size === 1;
  const indentBelow = `${indent}  `;
  let text = startsOnLine(lead) ? '' : `${lead}\n`;
  let start = startsOnLine(lead) ? lead : indent;
  let previous: YamlValue | undefined;
  for (const key of keys) {
    const value = memberOf(map, key);
    if (value === undefined) continue;
    if (isSeparated && previous !== undefined && (spansLines(previous) || spansLines(value))) text += '\n';
    writing.path.push(key);
    text += formatNode(writing, value, keyLead(key, start, indent), indentBelow);
    writing.path.pop();
    start = indent;
    previous = value;
  }
  return text;
}

function keyLead(key: string, start: string, indent: string): string {
  const text = formatKey(key);
  return text.length > LONGEST_SIMPLE_KEY ? `${start}? ${text}\n${indent}:` : `${start}${text}:`;
}

function formatDecorated(writing: Writing, node: YamlDecorated, lead: string, indent: string): string {
  switch (node[yamlDecoration]) {
    case 'commented':
      return formatComment(node.text, leadingBlanks(lead)) + formatNode(writing, node.value, lead, indent);
    case 'anchored':
      return formatAnchored(writing, node, lead, indent);
    case 'alias':
      if (!writing.anchors.has(node.name)) throw new Error(`the alias "${node.name}" has no anchor before it.`);
      return line(lead, `*${node.name}`);
    case 'inline':
      return line(lead, formatFlowList(node.items));
    case 'gitlab-reference':
      return line(lead, `!reference ${formatFlowList(node.path)}`);
  }
}

function formatAnchored(writing: Writing, { name, value }: YamlAnchored, lead: string, indent: string): string {
  if (!ANCHOR_NAME.test(name)) throw new Error(`"${name}" is no anchor name: use letters, digits, "_" and "-".`);
  const content = withoutComments(value);
  const kind = isDecorated(content) ? content[yamlDecoration] : undefined;
  if (kind === 'alias' || kind === 'anchored')
    throw new Error(`the anchor "${name}" is on an alias or another anchor.`);
  const text = formatNode(writing, value, continueLine(lead, `&${name}`), indent);
  if (writing.anchors.has(name)) throw new Error(`the anchor "${name}" occurs twice.`);
  writing.anchors.add(name);
  return text;
}

function formatFlowList(items: readonly YamlScalar[]): string {
  return `[${items.map(formatFlowScalar).join(', ')}]`;
}

function line(lead: string, text: string): string {
  return `${continueLine(lead, text)}\n`;
}

function continueLine(lead: string, text: string): string {
  return startsOnLine(lead) ? lead + text : `${lead} ${text}`;
}

function startsOnLine(lead: string): boolean {
  return lead === '' || lead.endsWith(' ');
}

function leadingBlanks(lead: string): string {
  return ' '.repeat(Math.max(0, lead.search(/[^ ]/)));
}

function withoutComments(value: YamlValue): YamlValue {
  return isDecorated(value) && value[yamlDecoration] === 'commented' ? withoutComments(value.value) : value;
}

/** Whether a value is a collection with something in it, and so written over several lines. */
function spansLines(value: YamlValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isDecorated(value)) return 'value' in value && spansLines(value.value);
  return isList(value) ? value.length > 0 : isAnyWritten(value, keysOf(value));
}

/** The keys in order, also of members that are `undefined` and not written. */
function keysOf(map: YamlMap): readonly string[] {
  return isNativeMap(map) ? [...map.keys()] : Object.keys(plainObject(map));
}

function isAnyWritten(map: YamlMap, keys: readonly string[]): boolean {
  return keys.some((key) => memberOf(map, key) !== undefined);
}

function memberOf(map: YamlMap, key: string): YamlValue | undefined {
  return isNativeMap(map) ? map.get(key) : map[key];
}

/** Refuses dates, sets and other class instances: their members are not their value. */
function plainObject<T extends object>(value: T): T {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by shape and not by identity, so that plain objects of another realm pass.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) throw new Error(`an instance of ${value.constructor.name} is no YAML value.`);
  return value;
}

function isList(value: YamlList | YamlMap): value is YamlList {
  return Array.isArray(value);
}

function isNativeMap(value: YamlMap): value is ReadonlyMap<string, YamlValue> {
  return value instanceof Map;
}
