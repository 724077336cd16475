import type { SourceNode } from './source-node.js';
import type { SourceRange, SourceText } from './source-text.js';

/** A YAML file as read. */
export interface SourceFile {
  /** Its text. */
  readonly source: SourceText;
  /** Its data; absent where the file holds none. */
  readonly root?: SourceNode;
  /** Its comments, in order. */
  readonly comments: readonly SourceComment[];
}

/** A comment. */
export interface SourceComment {
  /** What it says, without `#` and the blanks around. */
  readonly text: string;
  /** Where it is, from its `#` to the end of the line. */
  readonly range: SourceRange;
  /** Whether nothing but blanks stands before it on its line. */
  readonly isAlone: boolean;
}
