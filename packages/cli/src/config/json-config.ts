import { readFileSync } from 'node:fs';
import { type DteConfig, defineConfig, type RuleSettings } from '@dtekit/core';
import { describeSystemError } from '../files/system-error.js';
import type { CheckedConfig, ConfigProblem } from './check-config.js';
import type { ImportFailure, SyntaxFailure } from './import-failure.js';

/** A config that is data, or why it cannot be read. */
export type JsonConfig =
  | { readonly ok: true; readonly checked: CheckedConfig }
  | { readonly ok: false; readonly failure: ImportFailure };

/** Reads `dte.config.json`: settings without a program, for those who have no pipeline here. */
export async function readJsonConfig(file: string): Promise<JsonConfig> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { ok: false, failure: { kind: 'unreadable', message: describeSystemError(error) } };
  }
  try {
    return { ok: true, checked: checkData(JSON.parse(text)) };
  } catch (error) {
    return { ok: false, failure: await syntaxFailure(file, text, error) };
  }
}

const fix = 'write `{ "rules": { "dte/shallow-clone": "off" } }`; pipelines need a program, `dte.config.ts`';

function checkData(data: unknown): CheckedConfig {
  if (!isRecord(data)) return { ok: false, problems: [{ problem: 'the config is no object', fix }] };
  const problems: readonly ConfigProblem[] = Object.keys(data)
    .filter((key) => key !== 'rules' && key !== '$schema')
    .map((key) => ({ problem: `a config in JSON has no \`${key}\``, fix, names: key }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(data) };
}

/** What the rules are, is checked for configs of every kind in one place. */
function configOf(data: { readonly rules?: RuleSettings }): DteConfig {
  return defineConfig({ rules: data.rules });
}

function isRecord(value: unknown): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON's own message has no line on every version of Node; a reader of YAML, which JSON is a part of, has one. */
async function syntaxFailure(file: string, text: string, error: unknown): Promise<SyntaxFailure> {
  const { readYaml } = await import('@dtekit/core/reader');
  const [found] = readYaml(file, text).diagnostics.flatMap(
    ({ location, message }) => location && { location, message },
  );
  const message = error instanceof Error ? error.message : String(error);
  const place = { file, line: found?.location.line ?? 1 };
  return { kind: 'syntax', message: found?.message ?? message, place };
}
