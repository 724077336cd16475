import { styleText } from 'node:util';
import type { OutputStream } from './output-stream.js';

/** Text with meaning turned into text with colour, or left alone. */
export type Style = (format: TextFormat, text: string) => string;

/** What colour is used for: each one means something. */
export type TextFormat = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** What decides about colour. */
export interface ColorChoice {
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly flag: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The style for one stream: each stream is judged on its own, since often only one of them is piped. */
export function createStyle(stream: OutputStream, choice: ColorChoice): Style {
  if (!wantsColor(stream, choice)) return (_format, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

/** The flag, then FORCE_COLOR, then NO_COLOR (https://no-color.org), then whether a person watches: Node's own order. */
function wantsColor(stream: OutputStream, { flag, env }: ColorChoice): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (flag !== undefined) return flag;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}
