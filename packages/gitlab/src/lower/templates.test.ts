import { describe, expect, it } from 'vitest';
import type { NamedJob } from './named-job.js';
import { withTemplate } from './templates.js';

const named: NamedJob = {
  name: 'main',
  job: { stage: 'dte', interruptible: true, before_script: ['npm ci'], script: ['nx affected'] },
  phase: 'during',
  origins: [
    { native: ['main'], model: ['coordinator'] },
    { native: ['main', 'before_script', 0], model: ['setup', 0] },
    { native: ['main', 'script', 0], model: ['commands', 0] },
  ],
};

describe('withTemplate', () => {
  it('moves everything but the own keys into the hidden job, the origins with it', () => {
    expect(withTemplate(named, '.base', ['stage', 'script'])).toEqual([
      {
        name: '.base',
        job: { interruptible: true, before_script: ['npm ci'] },
        origins: [
          { native: ['.base'], model: ['coordinator'] },
          { native: ['.base', 'before_script', 0], model: ['setup', 0] },
        ],
      },
      {
        name: 'main',
        job: { extends: '.base', stage: 'dte', script: ['nx affected'] },
        phase: 'during',
        origins: [
          { native: ['main'], model: ['coordinator'] },
          { native: ['main', 'script', 0], model: ['commands', 0] },
        ],
      },
    ]);
  });

  it('leaves a job without a hidden one as it is', () => {
    expect(withTemplate(named, undefined, ['stage'])).toEqual([named]);
  });
});
