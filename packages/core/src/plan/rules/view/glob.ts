/**
 * Whether a pattern, in which `*` stands for any characters, matches the whole of a text. Takes time in proportion to
 * both lengths at most, whatever the pattern: it may come from anybody's file.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let position = 0;
  let index = 0;
  let star = -1;
  let retry = 0;
  while (index < text.length) {
    if (pattern[position] === '*') {
      star = position;
      retry = index;
      position += 1;
    } else if (pattern[position] === text[index]) {
      position += 1;
      index += 1;
    } else if (star !== -1) {
      position = star + 1;
      retry += 1;
      index = retry;
    } else {
      return false;
    }
  }
  while (pattern[position] === '*') position += 1;
  return position === pattern.length;
}
