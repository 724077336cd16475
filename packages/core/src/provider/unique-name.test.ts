import { describe, expect, it } from 'vitest';
import { uniqueName } from './unique-name.js';

describe('uniqueName', () => {
  it('keeps a name that is free', () => {
    expect(uniqueName('npm', () => false)).toBe('npm');
  });

  it('takes the first free number', () => {
    const taken = ['npm', 'npm-2'];
    expect(uniqueName('npm', (name) => taken.includes(name))).toBe('npm-3');
  });
});
