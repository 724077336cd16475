import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultKeys, jobKeys, topLevelKeys } from './key-order.js';

const schemaFile = new URL('../../../../../shared/schemas/gitlab-ci.json', import.meta.url);

describe.skipIf(!existsSync(schemaFile))('the lists of keys', () => {
  const schema = existsSync(schemaFile) ? JSON.parse(readFileSync(schemaFile, 'utf8')) : {};

  it('have every key of a job', () => {
    expect([...jobKeys].sort()).toEqual(keysOf(schema.definitions.job_template, []));
  });

  it('have every key of `default`', () => {
    expect([...defaultKeys].sort()).toEqual(keysOf(schema.properties.default, ['!reference']));
  });

  it('have every key of the top level', () => {
    const others = ['$schema', 'spec', 'pages', '!reference'];
    expect([...topLevelKeys].sort()).toEqual(keysOf(schema, others));
  });
});

/** The keys that the schema lists, but for those that are no part of the data, or a job, or another document. */
function keysOf(schema: { readonly properties: object }, leftOut: readonly string[]): readonly string[] {
  return Object.keys(schema.properties)
    .filter((key) => !leftOut.includes(key))
    .sort();
}
