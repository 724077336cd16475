import { describe, expect, it } from 'vitest';
import type { Diagnostic, Path } from './diagnostic.js';
import { placeInPipeline } from './place-in-pipeline.js';

const pipeline = {
  agents: [{ count: 2 }],
  env: { A: 'b' },
  timeouts: { totalMinutes: 5 },
  commands: ['npm ci\nnpx nx affected -t build', { kind: 'shell', text: 'a\nb' }],
};

function placed(path: Path): Path {
  const finding: Diagnostic = { code: 'a/b', severity: 'error', message: 'm', hint: 'h', path };
  return placeInPipeline(finding, pipeline).path;
}

describe('the place of a finding', () => {
  it('is the job where the job says it', () => {
    expect(placed(['agents', 0, 'count'])).toEqual(['agents', 0, 'count']);
  });

  it('is the pipeline where the job takes it from there', () => {
    expect(placed(['agents', 0, 'timeouts', 'totalMinutes'])).toEqual(['timeouts', 'totalMinutes']);
    expect(placed(['coordinator', 'env', 'A'])).toEqual(['env', 'A']);
  });

  it('is the text where it is a line of one', () => {
    expect(placed(['commands', 0, 3])).toEqual(['commands', 0]);
    expect(placed(['commands', 1, 3])).toEqual(['commands', 1]);
    expect(placed(['commands', 1])).toEqual(['commands', 1]);
    expect(placed(['commands', 7])).toEqual(['commands', 7]);
  });

  it('is the text for related places too', () => {
    const related = [{ message: 'here', path: ['commands', 0, 3] }, { message: 'nowhere' }];
    const finding: Diagnostic = { code: 'a/b', severity: 'error', message: 'm', hint: 'h', path: [], related };
    expect(placeInPipeline(finding, pipeline).related).toEqual([
      { message: 'here', path: ['commands', 0] },
      { message: 'nowhere' },
    ]);
  });

  it('stays with the job where nobody wrote it', () => {
    expect(placed(['coordinator', 'env', 'NX_BRANCH'])).toEqual(['coordinator', 'env', 'NX_BRANCH']);
    expect(placed(['coordinator'])).toEqual(['coordinator']);
  });
});
