import type { OutputStream } from './output-stream.js';
import { type ColorChoice, createStyle, type Style } from './style.js';

/** The two streams of a command, each with its own style. */
export interface Terminal {
  /** For results. */
  readonly stdout: StyledStream;
  /** For problems. */
  readonly stderr: StyledStream;
}

/** A stream and how it may be written to. */
export interface StyledStream {
  readonly style: Style;
  /** Prints one line. */
  readonly line: (text: string) => void;
  /** Prints text as it is. */
  readonly write: (text: string) => void;
}

/** Makes a terminal of two streams. */
export function createTerminal(stdout: OutputStream, stderr: OutputStream, choice: ColorChoice): Terminal {
  return { stdout: styledStream(stdout, choice), stderr: styledStream(stderr, choice) };
}

function styledStream(stream: OutputStream, choice: ColorChoice): StyledStream {
  return {
    style: createStyle(stream, choice),
    line: (text) => stream.write(`${text}\n`),
    write: (text) => stream.write(text),
  };
}
