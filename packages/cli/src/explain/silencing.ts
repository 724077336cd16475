/** How a code can be silenced: lines for people. */
export function silencingAdvice(code: string): readonly string[] {
  const owner = code.slice(0, code.indexOf('/'));
  const comment = `# dte-ignore ${code} -- why it is all right here`;
  const inFile = `in the file, behind the line or above the block:   ${comment}`;
  const inConfig = `in dte.config.ts or dte.config.json, for all files: rules: { "${code}": "off" }`;
  switch (owner) {
    case 'model':
      return ['an error says that there is nothing to compile; for others:', inConfig];
    case 'cli':
      return ['it says that something could not be done; correct that instead'];
    case 'import':
      return ['it is told once, when a file is imported'];
    case 'provider':
      return [inConfig];
    default:
      return [inFile, inConfig];
  }
}
