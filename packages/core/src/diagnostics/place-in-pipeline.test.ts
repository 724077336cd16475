import { describe, expect, it } from 'vitest';
import type { Diagnostic, Path } from './diagnostic.js';
import { placeInPipeline } from './place-in-pipeline.js';

const pipeline = { agents: [{ count: 2 }], env: { A: 'b' }, timeouts: { totalMinutes: 5 } };

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

  it('stays with the job where nobody wrote it', () => {
    expect(placed(['coordinator', 'env', 'NX_BRANCH'])).toEqual(['coordinator', 'env', 'NX_BRANCH']);
    expect(placed(['coordinator'])).toEqual(['coordinator']);
  });
});
