import { describe, expect, it } from 'vitest';
import { run, unknownStep } from '../../../testing/plan-fixture.js';
import { shellAssignmentsIn } from './shell-assignments.js';

const read = (line: string) =>
  shellAssignmentsIn([run(line, ['steps', 0])]).map(({ name, value, isExported }) => [name, value, isExported]);

describe('the variables that shell lines set', () => {
  it('are those of a line that does nothing else', () => {
    expect(read('A=1 B="$C/d" E=')).toEqual([
      ['A', '1', false],
      ['B', '$C/d', false],
      ['E', '', false],
    ]);
    expect(read('A=1 npx nx affected -t build; echo B=2')).toEqual([]);
  });

  it('are those that a line declares', () => {
    expect(read('export A=1 B; declare -x C=2; readonly D=3; typeset -gx E=4; local F=$(git log)')).toEqual([
      ['A', '1', true],
      ['C', '2', true],
      ['D', '3', false],
      ['E', '4', true],
      ['F', '$(git log)', false],
    ]);
  });

  it('have no value that only the shell can say', () => {
    expect(read(`A='$B'`)).toEqual([['A', undefined, false]]);
  });

  it('have the place of their line and the branch it is in', () => {
    const found = shellAssignmentsIn([unknownStep('a/b'), run('npm ci\nif a; then\n  export A=1\nfi', ['steps', 1])]);
    expect(found).toMatchObject([{ path: ['steps', 1, 2], branches: [{ index: 0 }] }]);
  });
});
