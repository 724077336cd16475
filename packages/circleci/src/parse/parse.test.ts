import type { Diagnostic } from '@dtekit/core/provider';
import { readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.js';

function parsed(text: string) {
  return parse(readYaml('config.yml', text).file);
}

function faultsIn(text: string): readonly Diagnostic[] {
  return parsed(text).diagnostics;
}

describe('a file', () => {
  it('is read as typed data, its names in Maps and what is unknown kept', () => {
    const { document, diagnostics } = parsed(`
version: 2.1
setup: yes
orbs: { nx: nrwl/nx@1.7.0 }
jobs:
  main: &main
    docker: [{ image: node:22 }]
    environment: { A: 1, B: yes, C: }
    future: { key: [1] }
    steps: [checkout, { run: ls }, { checkout: }]
  same: { <<: *main, parallelism: 2 }
  other: orb/job
workflows:
  version: 2
  ci: { jobs: [main, { same: }, { other: { ordinal: 1, context: a } }] }
`);
    const main = {
      docker: [{ image: 'node:22' }],
      environment: new Map([
        ['A', '1'],
        ['B', 'yes'],
        ['C', ''],
      ]),
      future: new Map([['key', [1]]]),
      steps: ['checkout', new Map([['run', 'ls']]), new Map([['checkout', new Map()]])],
    };
    expect(diagnostics).toEqual([]);
    expect(document).toEqual({
      document: {
        version: '2.1',
        setup: true,
        orbs: new Map([['nx', 'nrwl/nx@1.7.0']]),
        jobs: new Map<string, unknown>([
          ['main', main],
          ['same', { ...main, parallelism: 2 }],
          ['other', 'orb/job'],
        ]),
        workflows: new Map([
          [
            'ci',
            {
              jobs: ['main', new Map([['same', {}]]), new Map([['other', { ordinal: 1, context: 'a' }]])],
            },
          ],
        ]),
      },
      misread: [],
    });
  });

  it('may hold nothing at all, or leave parts out', () => {
    for (const text of ['', 'version: 2', 'jobs:', 'version: 2.1\nsetup: true\nworkflows: {}']) {
      expect(faultsIn(text)).toEqual([]);
      expect(parsed(text).document.document).toMatchObject({ jobs: new Map(), workflows: new Map() });
    }
  });

  it.each([
    'jobs: { a: { parallelism: << pipeline.parameters.n >>, machine: yes, executor: { node/default: { tag: "1" } } } }',
    'jobs: { a: { environment: [{ A: 1 }, { B: 2 }], steps: [{ run: << parameters.body >> }] } }',
    'jobs: { a: { steps: [{ run: ls, when: always }, { when: { condition: x, steps: [checkout] } }] } }',
    'jobs: { a: { macos: { xcode: 15.1 }, docker: [{ image: a, auth: { username: a, password: $B }, command: [a] }] } }',
    'workflows: { ci: { jobs: [{ a: { requires: [b, { c: failed }, { d: [failed, success] }] } }] } }',
    'workflows: { ci: { when: { and: [a] }, jobs: [{ a: { filters: pipeline.git.branch == "main" } }] } }',
    'workflows: { ci: { jobs: [{ a: { matrix: { parameters: { n: [1], o: << pipeline.parameters.o >> } } } }] } }',
    'orbs: { own: { orbs: { inner: { jobs: { a: orb/job } } }, commands: { c: { steps: [] } } } }',
    'commands: { again: orb/command }\nexecutors: { again: orb/executor }',
  ])('is right with %s', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });
});

describe('a part of the wrong shape', () => {
  it('is told and left out, and the rest is read', () => {
    const { document, diagnostics } = parsed('jobs: { main: { steps: checkout, resource_class: large } }');
    expect(diagnostics).toEqual([
      {
        code: 'circleci/wrong-shape',
        severity: 'error',
        message: '`steps` has to be a list, and is text',
        hint: 'write `steps` the way the configuration reference shows it',
        path: ['jobs', 'main', 'steps'],
      },
    ]);
    expect(document.document.jobs).toEqual(new Map([['main', { resource_class: 'large' }]]));
    expect(document.misread).toEqual([['jobs', 'main', 'steps']]);
  });

  it.each([
    ['- a', '`the file` has to be a mapping, and is a list'],
    ['jobs: { a: { steps: [[]] } }', '`0` has to be text or a mapping, and is a list'],
    [
      'jobs: { a: { steps: [{ run: { name: a } }] } }',
      '`run` has to be text or a mapping with `command`, and is a mapping without',
    ],
    ['jobs: { a: { steps: [{ when: always }] } }', '`when` has to be a mapping with `steps`, and is text'],
    ['jobs: { a: { docker: [{ name: a }] } }', '`0` has to be a mapping with `image`, and is a mapping without'],
    ['jobs: { a: { parallelism: [] } }', '`parallelism` has to be a number or text, and is a list'],
    ['jobs: { a: { circleci_ip_ranges: 3 } }', '`circleci_ip_ranges` has to be true or false, and is the number `3`'],
    ['workflows: { ci: {} }', '`ci` has to be a mapping with `jobs`, and is a mapping without'],
    [
      'parameters: { a: { type: number } }',
      '`type` has to be one of `string`, `boolean`, `integer`, `enum`, `executor`, `steps`, `env_var_name`, and is text',
    ],
  ])('%s', (text, message) => {
    expect(faultsIn(text).map((finding) => finding.message)).toEqual([message]);
  });
});
