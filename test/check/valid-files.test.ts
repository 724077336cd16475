import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '@dtekit/core/reader';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type CollectionTag, parseAllDocuments } from 'yaml';
import { type ProviderName, providerReaders } from './provider-readers.js';

const valid = join(import.meta.dirname, 'valid');
const schemas = join(import.meta.dirname, '../../../shared/schemas');

const providers: readonly { readonly name: ProviderName; readonly schema: string }[] = [
  { name: 'circleci', schema: 'circleci.json' },
  { name: 'gitlab', schema: 'gitlab-ci.json' },
  { name: 'bitbucket', schema: 'bitbucket-pipelines.json' },
];

describe.each(providers)('valid files of $name', ({ name, schema }) => {
  const files = readdirSync(join(valid, name)).sort();
  const { reader, path } = providerReaders[name];

  it('are many, and about half of them distribute tasks', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
    expect(files.filter((file) => file.startsWith('dte-')).length).toBeGreaterThanOrEqual(12);
  });

  it('have the line ends of Windows in one of them', () => {
    expect(readFileSync(join(valid, name, 'windows-line-ends.yml'), 'utf8')).toMatch(/^(?:[^\n]*\r\n)+$/);
  });

  it.each(files)('%s is found right', (file) => {
    const text = readFileSync(join(valid, name, file), 'utf8');
    const { diagnostics, plan } = checkFile({ file: path, text, reader });
    const loud = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(loud.map(({ code, severity }) => `${code} (${severity})`).sort()).toEqual(expectedIn(text));
    expect(plan?.jobs).toBeDefined();
    if (!file.startsWith('dte-')) expect(diagnostics.filter(({ code }) => code.startsWith('dte/'))).toEqual([]);
  });

  const schemaFile = join(schemas, schema);
  const absent = !existsSync(schemaFile);
  const validate = absent ? undefined : compileSchema(schemaFile);

  it.skipIf(absent).each(files)(`%s fits the official schema (needs ../shared/schemas/${schema})`, (file) => {
    const text = readFileSync(join(valid, name, file), 'utf8');
    const isValid = documentsIn(text).every((document) => validate?.(document));
    expect({ isValid, errors: isValid ? [] : validate?.errors }).toEqual(
      isRefusedBySchema(text) ? { isValid: false, errors: expect.anything() } : { isValid: true, errors: [] },
    );
  });
});

/** The findings that a file is to have: `# expects: dte/timeout-order (warning)`. */
function expectedIn(text: string): readonly string[] {
  return [...text.matchAll(/^# expects: (.+?)\r?$/gm)].map(([, finding = '']) => finding).sort();
}

/** Whether the official schema refuses the file though the provider takes it: `# schema: knows …`. */
function isRefusedBySchema(text: string): boolean {
  return /^# schema: /m.test(text);
}

/** GitLab's `!reference`, which stands for what is found there. */
const reference: CollectionTag = { tag: '!reference', collection: 'seq', resolve: (value) => value };

function documentsIn(text: string): readonly unknown[] {
  return parseAllDocuments(text, { merge: true, customTags: [reference] }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS({ maxAliasCount: -1 });
  });
}

function compileSchema(file: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
