import type { DteConfig, RuleSetting } from '@dtekit/core';
import { didYouMean, quotedList } from '@dtekit/core/provider';
import { loadAllCodes } from '../explain/code-owners.js';
import type { ConfigProblem } from './check-config.js';

const settings: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** What is wrong with the rules of a config. Anything may stand there. */
export async function findRuleProblems(config: DteConfig): Promise<readonly ConfigProblem[]> {
  const rules: unknown = config.rules;
  if (rules === undefined) return [];
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) {
    return [{ problem: '`rules` is no object', fix: "write `rules: { 'dte/shallow-clone': 'off' }`", names: 'rules' }];
  }
  const known = await knownRules(config);
  return Object.entries(rules).flatMap(([code, setting]) => [
    ...codeProblems(code, known),
    ...settingProblems(code, setting),
  ]);
}

interface KnownRules {
  /** Codes, and `owner/*` for all of an owner. */
  readonly names: readonly string[];
  /** Owners whose codes nobody here can know: providers that are not ours. */
  readonly foreign: ReadonlySet<string>;
}

async function knownRules({ entries }: DteConfig): Promise<KnownRules> {
  const codes = (await loadAllCodes()).map(({ code }) => code);
  const owners = new Set(codes.map(ownerOf));
  const targets = entries.flatMap((entry) => entry.targets.map(({ provider }) => provider.id));
  return {
    names: [...codes, ...[...owners].map((owner) => `${owner}/*`)],
    foreign: new Set(targets.filter((id) => !owners.has(id))),
  };
}

function codeProblems(code: string, { names, foreign }: KnownRules): readonly ConfigProblem[] {
  if (names.includes(code) || foreign.has(ownerOf(code))) return [];
  const suggestion = didYouMean(code, names);
  const fix = suggestion === undefined ? '`dte explain` lists all codes' : `did you mean \`${suggestion}\`?`;
  return [{ problem: `\`rules\` names \`${code}\`, and there is no such code`, fix, names: code }];
}

function settingProblems(code: string, setting: unknown): readonly ConfigProblem[] {
  if (settings.some((known) => known === setting)) return [];
  const suggestion = typeof setting === 'string' ? didYouMean(setting, settings) : undefined;
  const fix = suggestion === undefined ? `use one of ${quotedList(settings)}` : `did you mean \`${suggestion}\`?`;
  return [{ problem: `\`rules\` sets \`${code}\` to \`${String(setting)}\``, fix, names: code }];
}

function ownerOf(code: string): string {
  return code.split('/')[0] ?? '';
}
