import { describe, expect, it } from 'vitest';
import { codeOwners } from '../../packages/cli/src/explain/code-owners.js';
import { catalogs } from '../../scripts/docs/catalogs.js';
import { explanationOf } from '../../scripts/docs/explanations.js';
import { isTest, sourceFiles } from '../architecture/source-files.js';

const sources = ['core', 'circleci', 'gitlab', 'bitbucket', 'cli'].flatMap((name) =>
  sourceFiles(`packages/${name}/src`),
);
const tests = [...sources.filter(isTest), ...sourceFiles('test').filter(({ path }) => path.includes('test'))];
const emitters = sources.filter((file) => !isTest(file) && !/catalog\.ts$|\/diagnostics\/dte\//.test(file.path));

describe.each(catalogs)('the codes of $owner', ({ owner, codes }) => {
  it.each(codes.map((entry) => [entry.code, entry] as const))('%s is explained, emitted and tested', (code, entry) => {
    expect(code).toMatch(new RegExp(`^${owner}/[a-z0-9]+(-[a-z0-9]+)*$`));
    expect(entry.summary.length).toBeGreaterThan(10);
    expect(entry.why.length).toBeGreaterThan(20);
    expect(emitters.some(({ text }) => text.includes(`'${code}'`))).toBe(true);
    // An example is a test: what is said of it is compared as a whole.
    const isTested = explanationOf(code).examples.length > 0 || tests.some(({ text }) => text.includes(code));
    expect(isTested).toBe(true);
  });
});

it('no code stands in two catalogues', () => {
  const all = catalogs.flatMap(({ codes }) => codes.map(({ code }) => code));
  expect(new Set(all).size).toBe(all.length);
});

it('the page has the codes that `dte explain` knows, in the same words', async () => {
  const owners = await Promise.all(
    codeOwners.map(async ({ owner, about, load }) => ({ owner, about, codes: (await load()).map(({ code }) => code) })),
  );
  const documented = catalogs.map(({ codes, ...catalog }) => ({ ...catalog, codes: codes.map(({ code }) => code) }));
  expect(documented).toEqual(owners);
});
