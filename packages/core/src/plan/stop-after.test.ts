import { describe, expect, it } from 'vitest';
import { affected } from '../nx/affected.js';
import { stopAfterOf } from './stop-after.js';

describe('the targets after which agents may stop', () => {
  it('are all targets of all commands, each once, in order', () => {
    const steps = [affected({ targets: ['lint', 'test'] }), 'npx nx run-many -t test,build', 'echo done'];
    expect(stopAfterOf(undefined, steps)).toEqual(['lint', 'test', 'build']);
  });

  it('name the configurations of a target that runs in several', () => {
    const steps = [
      affected({ targets: ['lint', 'build'], configuration: 'ci' }),
      affected({ targets: ['build'], configuration: 'production' }),
      affected({ targets: ['build'] }),
    ];
    expect(stopAfterOf(undefined, steps)).toEqual(['lint', 'build:ci', 'build:production', 'build']);
  });

  it('are those of the team where it names them', () => {
    expect(stopAfterOf(['e2e-ci'], [affected({ targets: ['lint'] })])).toEqual(['e2e-ci']);
  });
});
