import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerArtifacts } from './artifacts.js';

describe('lowerArtifacts', () => {
  it.each([
    ['a folder', 'dist', 'dist/**'],
    ['a folder with a slash at the end', 'dist/', 'dist/**'],
    ['a folder that looks like a file but for the slash', 'app.d/', 'app.d/**'],
    ['a hidden folder', 'packages/a/.output', 'packages/a/.output/**'],
    ['a folder named by a version', 'reports/v1.0', 'reports/v1.0/**'],
    ['a file', 'reports/junit.xml', 'reports/junit.xml'],
    ['a pattern', 'dist/*.js', 'dist/*.js'],
    ['a pattern of folders', 'packages/*/dist', 'packages/*/dist'],
    ['a pattern of everything below', 'dist/**', 'dist/**'],
    ['a path that starts here', './dist', 'dist/**'],
    ['the whole project', '.', '**'],
  ])('turns %s into a pattern', (_, path, pattern) => {
    expect(lowerArtifacts(planJob({ artifacts: { paths: [path] } }))).toEqual([pattern]);
  });

  it('counts from the working directory', () => {
    const job = planJob({ artifacts: { paths: ['dist', 'a.txt'] }, workingDirectory: 'web' });
    expect(lowerArtifacts(job)).toEqual(['web/dist/**', 'web/a.txt']);
  });
});
