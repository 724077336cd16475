import { describe, expect, it } from 'vitest';
import { documentWith, jobWith } from '../check/document-fixture.js';
import { render } from './render.js';

describe('rendering', () => {
  it('writes keys in one order, whatever order they come in', () => {
    const document = documentWith({
      jobs: new Map([
        [
          'agent',
          {
            steps: ['checkout', { run: { when: 'always', no_output_timeout: '60m', command: 'make' } }],
            environment: new Map([
              ['B', 'on'],
              ['A', '1'],
            ]),
            parameters: { ordinal: { type: 'integer' } },
            docker: [{ environment: { C: 1 }, image: 'node:22' }],
          },
        ],
      ]),
      workflows: {
        build: { jobs: [{ agent: { requires: ['main'], matrix: { parameters: { ordinal: [1, 2, 3] } } } }] },
      },
      orbs: { nx: 'nrwl/nx@1.7.0' },
    });
    expect(render(document, ['Generated.'])).toBe(
      [
        '# Generated.',
        '',
        'version: 2.1',
        '',
        'orbs:',
        '  nx: nrwl/nx@1.7.0',
        '',
        'jobs:',
        '  agent:',
        '    docker:',
        '      - image: node:22',
        '        environment:',
        '          C: 1',
        '    parameters:',
        '      ordinal:',
        '        type: integer',
        '    environment:',
        `      B: 'on'`,
        `      A: '1'`,
        '    steps:',
        '      - checkout',
        '      - run:',
        '          command: make',
        '          no_output_timeout: 60m',
        '          when: always',
        '',
        'workflows:',
        '  build:',
        '    jobs:',
        '      - agent:',
        '          matrix:',
        '            parameters:',
        '              ordinal: [1, 2, 3]',
        '          requires:',
        '            - main',
        '',
      ].join('\n'),
    );
  });

  it('keeps keys that are not known, behind the others', () => {
    const jobs = { main: { retention: { caches: '1d' }, ...jobWith() } };
    expect(render(documentWith({ jobs }), [])).toMatch(/docker:[\s\S]*steps:[\s\S]*retention:\n {6}caches: 1d/);
  });
});
