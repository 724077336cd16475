import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkExtendsDepth } from './extends-depth.js';

describe('checkExtendsDepth', () => {
  it('finds jobs that extend each other', () => {
    expect(
      checkExtendsDepth(subjectWith({ '.a': { extends: '.b' }, '.b': { extends: '.a' }, agent: { extends: '.a' } })),
    ).toEqual([
      {
        code: 'gitlab/extends-cycle',
        severity: 'error',
        message: 'jobs extend each other: `agent` → `.a` → `.b` → `.a`',
        hint: 'remove one of these `extends`',
        path: ['agent', 'extends'],
      },
    ]);
  });

  it('finds a chain that is too long', () => {
    const [finding, ...others] = checkExtendsDepth(subjectWith(chainOf(11)));
    expect(others).toEqual([]);
    expect(finding).toEqual({
      code: 'gitlab/extends-depth',
      severity: 'error',
      message: `the chain of \`extends\` has more than 10 levels: \`agent\`${numbers(11)
        .map((level) => ` → \`.l${level}\``)
        .join('')}`,
      hint: 'put the keys of some of these hidden jobs into one',
      path: ['agent', 'extends'],
    });
  });

  it('takes ten levels, and several ways to one hidden job', () => {
    expect(checkExtendsDepth(subjectWith(chainOf(10)))).toEqual([]);
    const diamond = { '.a': {}, '.b': { extends: '.a' }, '.c': { extends: '.a' }, agent: { extends: ['.b', '.c'] } };
    expect(checkExtendsDepth(subjectWith(diamond))).toEqual([]);
  });
});

function chainOf(levels: number): Record<string, { extends?: string }> {
  const hidden = numbers(levels).map(
    (level) => [`.l${level}`, level === levels ? {} : { extends: `.l${level + 1}` }] as const,
  );
  return { ...Object.fromEntries(hidden), agent: { extends: '.l1' } };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, offset) => offset + 1);
}
