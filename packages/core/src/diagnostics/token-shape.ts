/**
 * The shapes in which services hand out tokens, each long enough to tell it from a word that starts alike:
 * GitLab (https://docs.gitlab.com/security/tokens/#token-prefixes), GitHub
 * (https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats),
 * Atlassian, npm, CircleCI, AWS, Slack, PEM keys, and Nx Cloud: base64 of an id and `|read`, `|read-only` or `|read-write`.
 */
const tokenShape = new RegExp(
  [
    'gl(?:pat|rt|dt|ft|ptt|cbt|soat|imt|agent)-[\\w-]{20,}',
    'gh[pousr]_[A-Za-z0-9]{36,}',
    'github_pat_\\w{22,}',
    'AT(?:ATT|CTT|BB)[\\w+/=-]{20,}',
    'npm_[A-Za-z0-9]{36,}',
    'CCI(?:PAT|PRJ)_[A-Za-z0-9_]{20,}',
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    'xox[abeprs]-[\\w-]{10,}',
    '-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----',
    '[A-Za-z0-9+/]{48}fHJlYWQ[A-Za-z0-9+/]*',
  ]
    .map((shape) => `(?:${shape})`)
    .join('|'),
);

/** Whether a text has a part that looks like a token some service handed out. Such a text is never shown. */
export function containsToken(text: string): boolean {
  const found = tokenShape.exec(text);
  return found !== null && !/\w/.test(text.charAt(found.index - 1));
}
