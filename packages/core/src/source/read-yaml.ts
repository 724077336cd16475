import { Composer } from 'yaml';
import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type FileTextArguments, fileTextCatalog } from '../diagnostics/file-text-catalog.js';
import { fileTreeCatalog } from '../diagnostics/file-tree-catalog.js';
import { oneLine } from '../diagnostics/one-line.js';
import { sortByLocation } from '../diagnostics/sort-by-location.js';
import { chooseDocument } from './choose-document.js';
import { describeNode } from './describe-node.js';
import { deepestLevel, type LexedYaml, lexYaml, mostLexemes } from './lex-yaml.js';
import { readTree } from './read-tree.js';
import type { SourceFile } from './source-file.js';
import type { SourceNode } from './source-node.js';
import { firstLineOf, locationOf, type SourceText, sourceText } from './source-text.js';
import { syntaxFindings } from './syntax-findings.js';

/** What reading a YAML file gave. */
export interface ReadYaml {
  /** The file, as far as it could be read: also behind a slip, where its data may be other than it looks like. */
  readonly file: SourceFile;
  /** What is wrong with its YAML, in the order of the file. After an error it is not certain what the file means. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters that are read. */
const mostCharacters = 5_000_000;

/** Findings that are told: more of them come from one slip, or from what is no YAML at all. */
const mostFindings = 100;

/** Reads a YAML file. Any text does, in time and memory that its length bounds. */
export function readYaml(file: string, text: string): ReadYaml {
  const source = sourceText(file, text);
  const { diagnostics, root, comments = [] } = readText(source);
  return {
    file: { source, ...(root === undefined ? {} : { root }), comments },
    diagnostics: sortByLocation(diagnostics).slice(0, mostFindings).map(told),
  };
}

/** The words of a finding may hold any text of the file. */
function told(finding: Diagnostic): Diagnostic {
  return { ...finding, message: oneLine(finding.message), hint: oneLine(finding.hint) };
}

type Read = Partial<Pick<SourceFile, 'root' | 'comments'>> & Pick<ReadYaml, 'diagnostics'>;

function readText(source: SourceText): Read {
  if (source.text.length > mostCharacters) return refuse('file/too-large', { amount: 'more than 5 MB' }, source);
  const nul = source.text.indexOf('\0');
  if (nul !== -1) return refuse('file/not-text', { found: 'a NUL byte' }, source, nul);
  const lexed = lexYaml(source);
  const { comments, stopped } = lexed;
  if (stopped?.for === 'depth') return refuse('file/too-deep', { limit: deepestLevel }, source, stopped.offset);
  if (stopped?.for === 'length') {
    return refuse('file/too-large', { amount: `more than ${mostLexemes} words and signs` }, source, stopped.offset);
  }
  return { comments, ...readDocuments(source, lexed) };
}

function readDocuments(source: SourceText, lexed: LexedYaml): Read {
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false });
  const documents = [...composer.compose(lexed.tokens, true, source.text.length)];
  const errors = documents.flatMap((document) => document.errors);
  const slips = [...controlCharacters(source), ...syntaxFindings(errors, source, lexed)];
  const { root: chosen, diagnostics: remarks } = chooseDocument(documents, source);
  if (chosen === undefined) return slips.length > 0 ? { diagnostics: slips } : refuse('file/empty', {}, source);
  const { root, diagnostics: found } = readTree(source, chosen);
  const judged = [...remarks, ...found, ...(root === undefined ? [] : rootFindings(root))];
  return { ...(root === undefined ? {} : { root }), diagnostics: [...slips, ...withoutEchoes(judged, slips)] };
}

/** What a slip leaves behind is not told as well: neither what its line seems to hold, nor what the whole seems to be. */
function withoutEchoes(judged: readonly Diagnostic[], slips: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set(slips.map(({ location }) => location?.line));
  return judged.filter(
    ({ code, location }) => !lines.has(location?.line) && !(slips.length > 0 && code === 'file/not-a-mapping'),
  );
}

function rootFindings(root: SourceNode): readonly Diagnostic[] {
  if (root.kind === 'mapping' || root.kind === 'alias') return [];
  const location = locationOf(firstLineOf(root.range));
  return [diagnose(fileTreeCatalog, 'file/not-a-mapping', { received: describeNode(root) }, { location })];
}

/** Most readers refuse what YAML does not count as printable: https://yaml.org/spec/1.2.2/#51-character-set. */
const controlCharacter = /[^\P{Cc}\t\n\r\u0085]/u;

function controlCharacters(source: SourceText): readonly Diagnostic[] {
  const start = source.text.search(controlCharacter);
  if (start === -1) return [];
  const character = `U+${source.text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
  const location = locationOf({ source, start, end: start + 1 });
  return [diagnose(fileTextCatalog, 'file/control-character', { character }, { location })];
}

function refuse<Code extends keyof FileTextArguments>(
  code: Code,
  values: FileTextArguments[Code],
  source: SourceText,
  offset = 0,
): Read {
  const location = locationOf({ source, start: offset, end: offset });
  return { diagnostics: [diagnose(fileTextCatalog, code, values, { location })] };
}
