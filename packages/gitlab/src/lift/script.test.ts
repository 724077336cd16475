import { stepMeaning } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { lowerSetBase } from '../lower/base.js';
import { readSetBase } from './base.js';
import { firstJob, liftLines } from './lifted-fixture.js';

function stepsOf(...lines: readonly string[]): readonly unknown[] {
  return firstJob(lines).steps.map(stepMeaning);
}

const run = (command: string) => ({ kind: 'run', command });
const unknown = (name: string) => ({ kind: 'unknown', name });

describe('a script', () => {
  it('is what comes before it, and itself', () => {
    expect(stepsOf('main:', '  before_script: [a, [b]]', '  script: |', '    c', '    d')).toEqual([
      run('a'),
      run('b'),
      run('c\nd'),
    ]);
  });

  it('takes over `default`, or the deprecated top of the file, unless the job says otherwise', () => {
    const job = ['main:', '  script: [x]'];
    expect(stepsOf('default: { before_script: [a] }', ...job)).toEqual([run('a'), run('x')]);
    expect(stepsOf('before_script: [a]', ...job)).toEqual([run('a'), run('x')]);
    expect(stepsOf('before_script: [a]', ...job, '  before_script: []')).toEqual([run('x')]);
    expect(stepsOf('before_script: [a]', ...job, '  inherit: { default: false }')).toEqual([run('x')]);
    expect(stepsOf('before_script: [a]', ...job, '  inherit: { default: [before_script] }')).toEqual([
      run('a'),
      run('x'),
    ]);
  });

  it('is replaced by that of the job, and taken over from what it extends', () => {
    const base = '.base: { before_script: [a], script: [b] }';
    expect(stepsOf(base, 'main: { extends: .base, script: [c] }')).toEqual([run('a'), run('c')]);
    expect(stepsOf(base, '.more: { extends: .base, before_script: }', 'main: { extends: .more }')).toEqual([run('b')]);
  });

  it('is unknown where it is in another file', () => {
    expect(stepsOf('main: { script: [!reference [.gone, script], x] }')).toEqual([
      unknown('!reference [.gone, script]'),
      run('x'),
    ]);
    expect(stepsOf('main: { extends: .gone, script: [x] }')).toEqual([unknown('extends: .gone'), run('x')]);
    expect(stepsOf('include: { component: a/b@1 }', 'main: { script: [x] }')).toEqual([unknown('include'), run('x')]);
    expect(stepsOf('main: { trigger: { include: a.yml } }')).toEqual([unknown('trigger')]);
    expect(stepsOf('main: { run: [{ name: a, step: b }] }')).toEqual([unknown('run')]);
  });

  it('enters a folder first, which is where the job runs', () => {
    const job = firstJob([
      'main:',
      '  script: [cd ./apps/web/, make]',
      '  after_script: [set +e, cd apps/web, x, cd apps/web]',
    ]);
    expect(job.workingDirectory).toBe('apps/web');
    expect(job.steps.map(stepMeaning)).toEqual([run('make')]);
    expect(job.always.map(stepMeaning)).toEqual([run('x'), run('cd apps/web')]);
    for (const line of ['cd ..', 'cd /tmp', 'cd $DIR', 'cd -', 'cd a && make']) {
      expect(firstJob(['main:', `  script: ['${line}', make]`])).toMatchObject({
        workingDirectory: '',
        steps: [{}, {}],
      });
    }
  });

  it('gives each step its place and what led there', () => {
    const { plan, facts } = liftLines([
      '.base:',
      '  before_script: [a, b]',
      '.more:',
      '  extends: .base',
      'main:',
      '  extends: [.more]',
      '  script: c',
    ]);
    const [job] = plan.jobs;
    expect(job?.steps.map(({ origin }) => origin.path)).toEqual([0, 1, 2].map((index) => ['jobs', 0, 'steps', index]));
    expect(facts).toContainEqual({
      path: ['jobs', 0, 'steps', 1],
      native: ['.base', 'before_script', 1],
      through: [
        { what: '`extends: .more`', native: ['main', 'extends'] },
        { what: '`extends: .base`', native: ['.more', 'extends'] },
      ],
    });
    expect(facts).toContainEqual({ path: ['jobs', 0, 'steps', 2], native: ['main', 'script'] });
  });
});

describe('readSetBase', () => {
  const lines = lowerSetBase({ kind: 'set-base', mainBranch: "it's main", origin: { path: [] } });

  it('reads what lowerSetBase writes, whatever stands behind it', () => {
    expect(readSetBase([...lines, 'make'])).toEqual({ mainBranch: "it's main", length: lines.length });
  });

  it('reads nothing else', () => {
    expect(readSetBase([])).toBeUndefined();
    for (const [index, line] of lines.entries()) {
      expect(readSetBase(lines.with(index, `${line} `))).toBeUndefined();
    }
    expect(readSetBase(lines.slice(0, -1))).toBeUndefined();
  });
});
