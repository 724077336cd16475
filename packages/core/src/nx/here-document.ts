/** A here-document that was announced and whose lines are still to come. */
export interface HereDocument {
  /** The word that ends it, on a line of its own. */
  readonly delimiter: string;
  /** Whether tabs in front of that word are ignored (`<<-`). */
  readonly isIndented: boolean;
}

/** A token of a shell text, as far as here-documents go. */
interface AnnouncingToken {
  readonly kind: string;
  readonly raw: string;
  /** What a word is made of; absent for other tokens. */
  readonly segments?: readonly { readonly text: string }[];
}

/** The here-document that a word announces, when it stands behind `<<` or `<<-`. */
export function announcedBy(word: AnnouncingToken, previous: AnnouncingToken | undefined): HereDocument | undefined {
  const isAnnounced = previous?.kind === 'operator' && (previous.raw === '<<' || previous.raw === '<<-');
  if (!isAnnounced || word.segments === undefined) return undefined;
  return { delimiter: word.segments.map(({ text }) => text).join(''), isIndented: previous.raw === '<<-' };
}

/** Where the lines of some here-documents end that start at an offset: behind the last delimiter, or at the end of the text. */
export function hereDocumentsEnd(text: string, start: number, documents: readonly HereDocument[]): number {
  let index = start;
  for (const { delimiter, isIndented } of documents) {
    let isOpen = true;
    while (isOpen && index < text.length) {
      const newline = text.indexOf('\n', index);
      const end = newline === -1 ? text.length : newline;
      const line = text.slice(index, end);
      isOpen = (isIndented ? line.replace(/^\t+/, '') : line) !== delimiter;
      index = Math.min(end + 1, text.length);
    }
  }
  return index;
}
