/** Whether a text has a place for an input, which the including file fills in. https://docs.gitlab.com/ci/inputs/ */
export function holdsInput(text: string): boolean {
  return text.includes('$[[');
}
