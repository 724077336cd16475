import type { SourceText } from './source-text.js';
import { type FoundError, firstCharacter, lineEnd, placeOf, type Slip, shown } from './syntax-slip.js';

export function openQuote({ error, source, lexed }: FoundError): Slip {
  const { start: end } = placeOf(error);
  const start = lexed.openQuotes.get(end) ?? end;
  const quote = source.text[start] ?? '"';
  return {
    start,
    end: Math.max(end, start + 1),
    problem: `the text that begins with \`${quote}\` is never closed`,
    advice: `write \`${quote}\` at its end`,
  };
}

export function openBracket({ error, source, lexed }: FoundError): Slip {
  const { start: end } = placeOf(error);
  const start = lexed.openBrackets.findLast((offset) => offset < end) ?? end;
  const opening = source.text[start] === '{' ? '{' : '[';
  const closing = opening === '{' ? '}' : ']';
  return {
    start,
    end: start + 1,
    problem: `what begins with \`${opening}\` is never closed, or has a line that is not indented`,
    advice: `write \`${closing}\` at its end, and indent all lines in between, or put the value in quotes if it is text`,
  };
}

/** `key: value: more`, which is a mapping where none can be. */
export function valueWithColon(found: FoundError): Slip {
  const { error, errors, source } = found;
  const { start } = placeOf(error);
  const goesOn = errors.find(({ message, pos }) => message.startsWith('Implicit keys need') && pos[0] === start);
  if (goesOn !== undefined && goesOnFromAbove(source, goesOn.pos)) return deeperLine(source, goesOn.pos[1]);
  return {
    start,
    end: lineEnd(source, start),
    problem: `the value ${shown(source, start)} has a \`: \` of its own`,
    advice: 'put the whole value in quotes if it is text, or begin a new line behind the first `:`',
  };
}

export function lineWithoutColon({ error, source }: FoundError): Slip {
  const { start } = placeOf(error);
  if (goesOnFromAbove(source, error.pos)) return deeperLine(source, error.pos[1]);
  const end = lineEnd(source, start);
  const line = source.text.slice(start, end);
  if (/^[^\s:"']+:\S/.test(line)) {
    return {
      start,
      end,
      problem: `the \`:\` in ${shown(source, start)} has no blank behind it`,
      advice: 'write a blank behind the `:`',
    };
  }
  if (/^-(?:\s|$)/.test(line)) {
    return {
      start,
      end,
      problem: `${shown(source, start)} is an item of a list among keys`,
      advice: 'put it below the key it belongs to, which has no other value',
    };
  }
  return {
    start,
    end,
    problem: `${shown(source, start)} is neither a key nor an item of a list`,
    advice: 'write `:` behind it or `- ` before it, or indent it deeper if it goes on with the text above',
  };
}

/** Whether a supposed key begins behind something on one line and ends on a later one, which was to be a key by itself. */
function goesOnFromAbove({ text }: SourceText, [start, end]: readonly [number, number]): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(start, end).includes('\n') && text.slice(lineStart, start).trim() !== '';
}

function deeperLine(source: SourceText, end: number): Slip {
  const start = firstCharacter(source, source.text.lastIndexOf('\n', end - 1) + 1);
  return {
    start,
    end: lineEnd(source, start),
    problem: `${shown(source, start)} is indented deeper than the line above, which has a value already`,
    advice: 'indent it like the line above, or take the value of that line away',
  };
}

export function otherColumn({ error, source }: FoundError): Slip {
  const start = firstCharacter(source, placeOf(error).start);
  return {
    start,
    end: lineEnd(source, start),
    problem: `${shown(source, start)} begins in another column than what it belongs to`,
    advice: 'indent it exactly like the keys or items beside it',
  };
}

export function wrongFirstCharacter({ error, source }: FoundError): Slip {
  const { start, end } = placeOf(error);
  const character = source.text[start] ?? '';
  return {
    start,
    end,
    problem: `a text cannot begin with ${character === '`' ? 'a backtick' : `\`${character}\``}`,
    advice: 'put the text in quotes',
  };
}

export function behindValue({ error, source }: FoundError): Slip {
  const { start, end } = placeOf(error);
  const isBehindQuote = /["']\s*$/.test(source.text.slice(Math.max(0, start - 80), start));
  return {
    start,
    end,
    problem: `${shown(source, start)} stands behind ${isBehindQuote ? 'the closing quote' : 'the end of a value'}`,
    advice: isBehindQuote
      ? "put the whole value in quotes; within `'…'` write `''` for a quote"
      : 'put the whole value in quotes if it is text, or begin a new line',
  };
}

export function strayToken({ error, source }: FoundError): Slip {
  const { start, end } = placeOf(error);
  return {
    start,
    end,
    problem: `${shown(source, start)} stands where nothing can stand`,
    advice: 'look for a bracket, a quote or an indentation that is wrong here or just above',
  };
}

export function wrongEscape({ error, source }: FoundError): Slip {
  const { start } = placeOf(error);
  const escaped = source.text.slice(start, start + 2);
  return {
    start,
    end: start + escaped.length,
    problem: `\`${escaped}\` means nothing in double quotes`,
    advice: `write \`\\${escaped}\`, or use single quotes`,
  };
}

export function otherSlip({ error }: FoundError): Slip {
  const { message } = error;
  return {
    ...placeOf(error),
    problem: message.charAt(0).toLowerCase() + message.slice(1),
    advice: 'correct the YAML here or just above',
  };
}
