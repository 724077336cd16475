import { describe, expect, it } from 'vitest';
import { catalogs } from '../../scripts/docs/catalogs.js';
import { type Example, type ExampleKind, explainedCodes, explanationOf } from '../../scripts/docs/explanations.js';
import { checkExample, compileExample, type ExampleRun, isProviderFile, loud, printedOf } from './run-example.js';
import { readSession, runSession } from './run-session.js';

/** Why a code has no example. */
const withoutExample: Readonly<Record<string, string>> = {
  'circleci/config-too-large': 'a file of thousands of jobs explains nothing',
  'file/too-large': 'a file of five megabytes explains nothing',
};

const allProviders: readonly ExampleKind[] = ['circleci', 'gitlab', 'bitbucket'];

/** The `dte/…` codes that cannot be found in the files of all providers, with those that they can be found in. */
const providersOf: Readonly<Record<string, readonly ExampleKind[]>> = {
  // Nx Cloud finds the branch by itself elsewhere.
  'dte/branch-unknown': ['bitbucket'],
  // The variable is GitLab's.
  'dte/zero-sha-base': ['gitlab'],
  // CircleCI clones all commits.
  'dte/shallow-clone': ['gitlab', 'bitbucket'],
};

/** What cannot but be found beside a code. */
const foundAsWell: Readonly<Record<string, readonly string[]>> = {
  'gitlab/visible-template': ['gitlab/job-without-script'],
  // The comment does not ignore what it is for.
  'file/unknown-ignore': ['gitlab/undefined-stage'],
};

const codes = catalogs.flatMap((catalog) => catalog.codes.map(({ code }) => code));

describe('each code', () => {
  it.each(codes)('%s has an example, or a reason for having none', (code) => {
    const kinds = explanationOf(code).examples.map(({ kind }) => kind);
    if (withoutExample[code] !== undefined) expect(kinds).toEqual([]);
    else if (code.startsWith('dte/')) expect(kinds).toEqual(providersOf[code] ?? allProviders);
    else expect(kinds).toHaveLength(1);
  });

  it('is explained, and nothing else', () => {
    expect(explainedCodes().filter((code) => !codes.includes(code))).toEqual([]);
  });
});

const cases = explainedCodes().flatMap((code) => {
  const { examples, beside } = explanationOf(code);
  return examples.map((example) => ({ code, example, beside, kind: example.kind }));
});

describe('the example', () => {
  it.each(cases)('of $code for $kind fails as it says, and is fixed', async ({ code, example, beside }) => {
    if (example.kind === 'session') return expectSession(code, example);
    const run = async (text: string): Promise<ExampleRun> =>
      isProviderFile(example.kind) ? checkExample(example.kind, text, beside) : await compileExample(text);
    const failing = await run(example.failing);
    expect(failing.findings.map((finding) => finding.code)).toContain(code);
    expect(loud(failing.findings).filter((other) => other !== code)).toEqual(foundAsWell[code] ?? []);
    await expect(printedOf(code, failing)).toMatchFileSnapshot(example.files.finding);
    const fixed = await run(example.fixed);
    expect(loud(fixed.findings)).toEqual([]);
    expect(fixed.findings.map((finding) => finding.code)).not.toContain(code);
  });
});

async function expectSession(code: string, { failing, fixed, files }: Example): Promise<void> {
  const [before, after] = [await runSession(readSession(failing)), await runSession(readSession(fixed))];
  await expect(before.text).toMatchFileSnapshot(files.failing);
  await expect(after.text).toMatchFileSnapshot(files.fixed);
  expect(before.text).toMatch(new RegExp(`^(?:error|warning|note) ${code}(?:  |$)`, 'm'));
  // An import succeeds whenever it wrote a config.
  if (code.startsWith('cli/')) expect(before.exitCode).not.toBe(0);
  expect(after.exitCode).toBe(0);
  expect(after.text).not.toContain(code);
}
