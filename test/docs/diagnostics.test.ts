import { describe, expect, it } from 'vitest';
import { catalogs } from '../../scripts/docs/catalogs.js';
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
    expect(tests.some(({ text }) => text.includes(code))).toBe(true);
  });
});

it('no code stands in two catalogues', () => {
  const all = catalogs.flatMap(({ codes }) => codes.map(({ code }) => code));
  expect(new Set(all).size).toBe(all.length);
});
