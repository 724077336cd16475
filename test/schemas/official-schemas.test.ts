import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const schemas = join(import.meta.dirname, '../../../shared/schemas');
const goldens = join(import.meta.dirname, '../goldens');

const providers = [
  { name: 'circleci', schema: 'circleci.json' },
  { name: 'gitlab', schema: 'gitlab-ci.json' },
  { name: 'bitbucket', schema: 'bitbucket-pipelines.json' },
];

describe.each(providers)("$name's official schema", ({ name, schema }) => {
  const file = join(schemas, schema);
  const absent = !existsSync(file);
  const validate = absent ? undefined : compileSchema(file);

  it.skipIf(absent).each(goldenFilesOf(name))(`accepts %s (needs ../shared/schemas/${schema})`, (golden) => {
    const document: unknown = parse(readFileSync(join(goldens, golden), 'utf8'), { merge: true, maxAliasCount: -1 });
    expect({ valid: validate?.(document), errors: validate?.errors ?? [] }).toEqual({ valid: true, errors: [] });
  });
});

function goldenFilesOf(provider: string): string[] {
  return readdirSync(goldens, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => new RegExp(`/${provider}[\\w-]*\\.yml$`).test(path))
    .sort();
}

function compileSchema(file: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
