import type { Diagnostic, Severity } from './diagnostic.js';

/** What becomes of the findings of a code: their severity, or `off` where they are not told. */
export type RuleSetting = 'off' | Severity;

/**
 * What becomes of findings, by code, e.g. `{ 'dte/shallow-clone': 'off', 'gitlab/*': 'warning' }`. `owner/*` stands for all
 * codes of an owner; a code itself wins over it. Codes that are not named keep the severity of their findings.
 */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The findings that are left, with the severities that the settings give them. */
export function applyRuleSettings(diagnostics: readonly Diagnostic[], settings: RuleSettings): readonly Diagnostic[] {
  const settingByCode = new Map(Object.entries(settings));
  return diagnostics.flatMap((finding) => {
    const setting = settingByCode.get(finding.code) ?? settingByCode.get(ownerOf(finding.code));
    if (setting === 'off') return [];
    return [setting === undefined ? finding : { ...finding, severity: setting }];
  });
}

function ownerOf(code: string): string {
  return `${code.slice(0, code.indexOf('/'))}/*`;
}
