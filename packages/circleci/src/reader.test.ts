import { checkFile, readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { circleciReader } from './reader.js';

function check(text: string) {
  return checkFile({ file: '.circleci/config.yml', text, reader: circleciReader }).diagnostics;
}

describe('a file for CircleCI', () => {
  it.each([
    ['.circleci/config.yml', true],
    ['app/.circleci/continue-config.yaml', true],
    ['circleci/config.yml', false],
    ['.circleci/scripts/run.sh', false],
    ['.gitlab-ci.yml', false],
  ])('is told by its path: %s', (path, matches) => {
    expect(circleciReader.matchesPath(path)).toBe(matches);
  });

  it.each([
    ['version: 2.1\njobs: {}', true],
    ['version: 2.1\nworkflows: {}', true],
    ['jobs: {}\nworkflows: {}', false],
    ['version: 2.1\nservices: {}', false],
    ['version: [1]\njobs: {}', false],
    ['- version', false],
  ])('is told by its content: %j', (text, matches) => {
    const { root } = readYaml('x.yml', text).file;
    expect(root !== undefined && circleciReader.matchesContent(root)).toBe(matches);
  });
});

describe('a finding', () => {
  it('tells what led to it', () => {
    const text = `version: 2.1
commands:
  wait:
    parameters: { time: { type: string, default: 20m } }
    steps:
      - run: { command: npx nx-cloud start-agent, no_output_timeout: << parameters.time >> }
jobs:
  agent: { docker: [{ image: node:22 }], environment: { NX_AGENT_NAME: a }, steps: [checkout, wait] }
workflows: { ci: { jobs: [agent] } }
`;
    expect(check(text).filter(({ code }) => code === 'dte/timeout-order')).toMatchObject([
      {
        location: { line: 6, column: 70 },
        related: [{ message: 'reached through command `wait`', location: { line: 8, column: 95 } }],
      },
    ]);
  });

  it('about a part that cannot be read is the only one about it and what uses it', () => {
    const text = `version: 2.1
commands: { setup: { steps: no } }
jobs: { build: { docker: [{ image: node:22 }], steps: [checkout, setup, { run: { when: nver } }] } }
`;
    expect(check(text).map(({ code, location }) => [code, location?.line])).toEqual([
      ['circleci/wrong-shape', 2],
      ['circleci/wrong-shape', 3],
    ]);
  });

  it('of the rules is none in a version that knows no expressions', () => {
    const file = (version: string): string =>
      `version: ${version}\njobs: { build: { machine: true, steps: [{ run: 'cat <<EOF' }] } }`;
    expect(check(file('2'))).toEqual([]);
    expect(check(file('2.1')).map(({ code }) => code)).toEqual(['circleci/unclosed-expression']);
  });
});
