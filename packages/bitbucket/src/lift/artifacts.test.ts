import { describe, expect, it } from 'vitest';
import { jobOf } from './lift-fixture.js';

describe('the artifacts of a step', () => {
  it.each([
    ['[dist/**]', ['dist']],
    ['["**"]', ['.']],
    ['[report.xml, "reports/*.xml"]', ['report.xml', 'reports/*.xml']],
    ['["a*/**"]', ['a*/**']],
    ['[v1.x/**]', ['v1.x/**']],
    ['{ paths: [dist/**], download: false }', ['dist']],
    ['{ upload: [{ name: a, paths: [b/**, c.txt] }, { name: d, paths: [e] }] }', ['b', 'c.txt', 'e']],
  ])('%s are %j', (artifacts, paths) => {
    expect(jobOf(`artifacts: ${artifacts}, script: [x]`).artifacts).toEqual({ paths });
  });

  it('are none where it only fetches some', () => {
    expect(jobOf('artifacts: { download: false }, script: [x]').artifacts).toBeUndefined();
  });

  it('are told as the folder that the job runs in sees them', () => {
    expect(jobOf('artifacts: [web/dist/**, docs/**, web/**, "**"], script: [cd web]').artifacts?.paths).toEqual([
      'dist',
      '../docs',
      '.',
      '..',
    ]);
  });
});
