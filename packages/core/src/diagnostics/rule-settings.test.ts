import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.js';
import { applyRuleSettings } from './rule-settings.js';

const shallow: Diagnostic = { code: 'dte/shallow-clone', severity: 'error', message: 'm', hint: 'h', path: [] };
const stage: Diagnostic = { ...shallow, code: 'gitlab/undefined-stage' };

describe('rule settings', () => {
  it('change nothing where they name nothing', () => {
    expect(applyRuleSettings([shallow, stage], {})).toEqual([shallow, stage]);
  });

  it('take findings out and change their severity', () => {
    const settings = { 'dte/shallow-clone': 'off', 'gitlab/undefined-stage': 'info' } as const;
    expect(applyRuleSettings([shallow, stage], settings)).toEqual([{ ...stage, severity: 'info' }]);
  });

  it('may name all codes of an owner, where a code itself wins', () => {
    const settings = { 'dte/*': 'off', 'gitlab/*': 'off', 'dte/shallow-clone': 'warning' } as const;
    expect(applyRuleSettings([shallow, stage], settings)).toEqual([{ ...shallow, severity: 'warning' }]);
  });

  it('are read by their own keys only', () => {
    const odd: Diagnostic = { ...shallow, code: 'constructor' };
    expect(applyRuleSettings([odd], {})).toEqual([odd]);
  });
});
