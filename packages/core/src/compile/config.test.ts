import { describe, expect, it } from 'vitest';
import { definePipeline } from '../model/define-pipeline.js';
import { affected } from '../nx/affected.js';
import { defineConfig } from './config.js';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: 3 },
});
const entry = { pipeline, targets: [] };
const rules = { 'dte/shallow-clone': 'off' } as const;

describe('defineConfig', () => {
  it.each([
    ['one pipeline', entry, { entries: [entry] }],
    ['one pipeline with rules', { ...entry, rules }, { entries: [entry], rules }],
    ['several pipelines', [entry, entry], { entries: [entry, entry] }],
    ['several pipelines with rules', { entries: [entry, entry], rules }, { entries: [entry, entry], rules }],
    ['rules alone', { rules }, { entries: [], rules }],
    ['nothing', {}, { entries: [] }],
  ])('takes %s', (_, config, expected) => {
    expect(defineConfig(config)).toEqual({ kind: 'dte-config', ...expected });
  });
});
