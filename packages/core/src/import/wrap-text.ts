/** Widest line of a comment. */
const commentWidth = 108;

/** A text in lines that are not too wide, broken at blanks. */
export function wrapText(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= commentWidth)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
