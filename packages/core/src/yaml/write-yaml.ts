import { formatComment } from './comment.js';
import { formatNode, newWriting, type Writing } from './node.js';
import type { YamlValue } from './yaml-value.js';

/** How {@link writeYaml} lays out a document. */
export interface WriteYamlOptions {
  /** Comment lines at the top, followed by an empty line. Default: none. */
  readonly header?: readonly string[] | undefined;
  /** `top-level` (default): an empty line before and after each entry of the root map that spans lines. `none`: nowhere. */
  readonly blankLines?: 'none' | 'top-level' | undefined;
}

/**
 * Writes one YAML document that every reader reads as the same data, whether it follows YAML 1.1 (Psych, PyYAML,
 * SnakeYAML) or 1.2. Two spaces of indentation, lists indented under their key, no folding, no aliases but the asked ones,
 * `\n` line ends, a final line feed; the same value always gives the same text.
 *
 * @throws Error that names the place, where the value cannot be written, which is a bug of the caller: NUL or half of a
 * surrogate pair in a string (`findUnwritableCharacter` tells in advance), a number that readers disagree on (not finite,
 * beyond 2^53, or with an exponent), a collection that contains itself, an alias before its anchor, a wrong or repeated
 * anchor name, or something that is no {@link YamlValue}.
 */
export function writeYaml(value: YamlValue, options: WriteYamlOptions = {}): string {
  const { header = [], blankLines = 'top-level' } = options;
  const top = header.length === 0 ? '' : `${formatComment(header.join('\n'), '')}\n`;
  const writing = newWriting(blankLines === 'top-level');
  return top + formatRoot(writing, value);
}

function formatRoot(writing: Writing, value: YamlValue): string {
  try {
    return formatNode(writing, value, '', '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot write YAML at ${formatPath(writing.path)}: ${reason}`, { cause });
  }
}

function formatPath(path: Writing['path']): string {
  return path.length === 0 ? 'the root' : path.map((step) => `[${JSON.stringify(step)}]`).join('');
}
