/** More alternatives than anybody writes on purpose. */
const mostBranches = 20;

/**
 * A name or glob pattern of Bitbucket as patterns of a plan, in which `*` stands for any characters: `{a,b}` becomes two,
 * and `*`, which stops at a slash, is taken for the wider `**`. `undefined` for braces that cannot be taken apart.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/use-glob-patterns-on-the-pipelines-yaml-file/
 */
export function liftBranchPattern(pattern: string): readonly string[] | undefined {
  let expanded: readonly string[] = [pattern];
  while (expanded.some((each) => /\{[^{}]*\}/.test(each))) {
    expanded = expanded.flatMap(withoutFirstBraces);
    if (expanded.length > mostBranches) return undefined;
  }
  return expanded.some((each) => /[{}?]/.test(each)) ? undefined : expanded.map(plainStars);
}

function withoutFirstBraces(pattern: string): readonly string[] {
  const [braces, inner = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  if (braces === undefined) return [pattern];
  return inner.split(',').map((choice) => pattern.replace(braces, () => choice));
}

function plainStars(pattern: string): string {
  return pattern.replaceAll(/\*+/g, '*');
}
