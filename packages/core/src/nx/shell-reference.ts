const nameOrParameter = /[A-Za-z_]\w*|[0-9@*#?$!-]/y;

/**
 * Where the shell reference that starts at `index` ends (exclusive): `$NAME`, `$1`, `${…}`, `$(…)` or backquotes.
 * `undefined` when none starts there or when it is not closed.
 */
export function shellReferenceEnd(text: string, index: number): number | undefined {
  if (text[index] === '`') {
    return backquoteEnd(text, index + 1);
  }
  if (text[index] !== '$') {
    return undefined;
  }
  switch (text[index + 1]) {
    case '{':
      return enclosedEnd(text, index + 2, '}');
    case '(':
      return enclosedEnd(text, index + 2, ')');
    default:
      return nameEnd(text, index + 1);
  }
}

/** Whether an expansion opens at `index` that has to be closed: `${`, `$(` or a backquote. */
export function opensShellReference(text: string, index: number): boolean {
  return text[index] === '`' || text.startsWith('${', index) || text.startsWith('$(', index);
}

function nameEnd(text: string, index: number): number | undefined {
  nameOrParameter.lastIndex = index;
  return nameOrParameter.test(text) ? nameOrParameter.lastIndex : undefined;
}

function backquoteEnd(text: string, start: number): number | undefined {
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '`') {
      return index + 1;
    }
    if (text[index] === '\\') {
      index += 1;
    }
  }
  return undefined;
}

/** Keeps its own stack: the nesting depth of a text that somebody else wrote is not ours to bound. */
function enclosedEnd(text: string, start: number, closer: string): number | undefined {
  const closers = [closer];
  let index = start;
  while (index < text.length) {
    const character = text[index];
    const innermost = closers.at(-1);
    if (character === innermost) {
      closers.pop();
      index += 1;
      if (closers.length === 0) {
        return index;
      }
    } else if (character === '\\') {
      index += 2;
    } else if (character === "'" && innermost !== '"') {
      const quoteEnd = text.indexOf("'", index + 1);
      if (quoteEnd === -1) {
        return undefined;
      }
      index = quoteEnd + 1;
    } else if (character === '`') {
      const quoteEnd = backquoteEnd(text, index + 1);
      if (quoteEnd === undefined) {
        return undefined;
      }
      index = quoteEnd;
    } else {
      const opened = openedBracket(text, index, innermost);
      if (opened !== undefined) {
        closers.push(opened.closer);
      }
      index += opened?.length ?? 1;
    }
  }
  return undefined;
}

function openedBracket(
  text: string,
  index: number,
  innermost: string | undefined,
): { readonly closer: string; readonly length: number } | undefined {
  if (text.startsWith('${', index)) {
    return { closer: '}', length: 2 };
  }
  if (text.startsWith('$(', index)) {
    return { closer: ')', length: 2 };
  }
  if (text[index] === '(' && innermost === ')') {
    return { closer: ')', length: 1 };
  }
  return text[index] === '"' ? { closer: '"', length: 1 } : undefined;
}
