import { gitlabReference } from '@dtekit/core/provider';
import { locatePath } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { parseLines } from './parsed-fixture.js';

describe('parse', () => {
  it('reads sections and jobs, hidden ones among them', () => {
    const { document, diagnostics } = parseLines([
      'stages: [build, dte]',
      'workflow:',
      '  name: nightly',
      '  auto_cancel: { on_job_failure: all }',
      '  rules: [{ if: $CI_COMMIT_BRANCH }]',
      'default: { image: { name: node:22, entrypoint: [""] }, retry: { max: 1, when: [api_failure] } }',
      'variables: { GIT_DEPTH: 0, MODE: { value: fast, description: how, options: [fast, slow] } }',
      '.base: { interruptible: true, cache: [{ key: { files: [a, b], prefix: p }, paths: [.npm/] }] }',
      'main:',
      '  extends: .base',
      '  parallel: { matrix: [{ OS: [linux, mac], CPU: arm }] }',
      '  needs: [build, { job: lint, optional: true }]',
      '  services: [redis:7, { name: postgres:17, alias: db, variables: { A: b } }]',
      '  artifacts: { paths: [dist], expire_in: 1 day, when: always, reports: { junit: x.xml } }',
      '  environment: { name: prod, action: stop }',
      '  rules: [{ if: $X, when: manual, changes: [a], variables: { B: c } }]',
      '  script: make',
    ]);
    expect(diagnostics).toEqual([]);
    expect(document).toEqual({
      kind: 'root',
      stages: ['build', 'dte'],
      workflow: { name: 'nightly', auto_cancel: { on_job_failure: 'all' }, rules: [{ if: '$CI_COMMIT_BRANCH' }] },
      default: { image: { name: 'node:22', entrypoint: [''] }, retry: { max: 1, when: ['api_failure'] } },
      variables: new Map<string, unknown>([
        ['GIT_DEPTH', 0],
        ['MODE', { value: 'fast', description: 'how', options: ['fast', 'slow'] }],
      ]),
      jobs: new Map<string, unknown>([
        ['.base', { interruptible: true, cache: [{ key: { files: ['a', 'b'], prefix: 'p' }, paths: ['.npm/'] }] }],
        [
          'main',
          {
            extends: '.base',
            parallel: {
              matrix: [
                new Map<string, unknown>([
                  ['OS', ['linux', 'mac']],
                  ['CPU', 'arm'],
                ]),
              ],
            },
            needs: ['build', { job: 'lint', optional: true }],
            services: ['redis:7', { name: 'postgres:17', alias: 'db', variables: new Map([['A', 'b']]) }],
            artifacts: { paths: ['dist'], expire_in: '1 day', when: 'always', reports: new Map([['junit', 'x.xml']]) },
            environment: { name: 'prod', action: 'stop' },
            rules: [{ if: '$X', when: 'manual', changes: ['a'], variables: new Map([['B', 'c']]) }],
            script: 'make',
          },
        ],
      ]),
      notes: { unread: new Map(), cleared: new Map() },
    });
  });

  it('tells a value of the wrong kind and leaves it out', () => {
    const { document, diagnostics } = parseLines(['main:', '  script: [make]', '  tags: docker', '  retry: often']);
    expect(document.jobs.get('main')).toEqual({ script: ['make'] });
    expect(document.notes?.unread).toEqual(new Map([['main', new Set(['tags', 'retry'])]]));
    expect(diagnostics).toEqual([
      {
        code: 'gitlab/wrong-shape',
        severity: 'error',
        message: '`main.tags` is text, and GitLab takes a list of texts',
        hint: 'write a list of texts',
        path: ['main', 'tags'],
      },
      expect.objectContaining({ path: ['main', 'retry'] }),
    ]);
  });

  it('tells a line that has become a mapping', () => {
    const { diagnostics } = parseLines(['main:', '  script:', '    - make', '    - echo done: yes']);
    expect(diagnostics).toEqual([
      {
        code: 'gitlab/line-is-no-text',
        severity: 'error',
        message: 'this line of the script is a mapping, not text',
        hint: 'put single quotes around the line',
        path: ['main', 'script', 1],
      },
    ]);
  });

  it('lets hidden keys hold anything, and judges hidden jobs only where a job extends them', () => {
    const hidden = ['.lines:', '  - make', '.unused: { tags: docker }', '.used: { tags: docker }'];
    const { document, diagnostics } = parseLines([...hidden, 'main: { extends: .used, script: [make] }']);
    expect([...document.jobs.keys()]).toEqual(['.unused', '.used', 'main']);
    expect(diagnostics.map(({ path }) => path)).toEqual([['.used', 'tags']]);
  });

  it('takes an image without a name where another job may give it one', () => {
    const image = 'image: { entrypoint: [""] }';
    expect(
      parseLines([`.a: { ${image} }`, 'main:', '  extends: .a', `  ${image}`, '  script: [x]']).diagnostics,
    ).toEqual([]);
    expect(parseLines(['main:', `  ${image}`, '  script: [x]']).diagnostics.map(({ path }) => path)).toEqual([
      ['main', 'image'],
    ]);
  });

  it('keeps keys it does not know, and a `when` it does not know, for rules that judge them', () => {
    expect(parseLines(['main: { script: [x], scirpt: [y], when: sometimes }']).document.jobs.get('main')).toEqual({
      script: ['x'],
      scirpt: ['y'],
      when: 'sometimes',
    });
  });

  it('notes keys that are null', () => {
    const { notes } = parseLines(['main: { extends: .a, script: [x], rules: null, tags: }']).document;
    expect(notes?.cleared).toEqual(new Map([['main', new Set(['rules', 'tags'])]]));
  });

  it('says nothing about places that inputs are filled in', () => {
    const { document, diagnostics } = parseLines(['agent: { parallel: "$[[ inputs.agents ]]", script: [x] }']);
    expect(diagnostics).toEqual([]);
    expect(document.kind).toBe('unknown');
    expect(document.notes?.unread).toEqual(new Map([['agent', new Set(['parallel'])]]));
  });

  it('makes a document of a file without jobs', () => {
    expect(parseLines(['- a', '- b']).document).toMatchObject({ kind: 'root', jobs: new Map() });
  });
});

describe('references', () => {
  it('are replaced by what they refer to, lists in lists among them, with the places of both', () => {
    const { document, root } = parseLines([
      '.a: { script: [one, !reference [.b, script]] }',
      '.b: { script: [two] }',
      'main: { script: [!reference [.a, script], three], tags: !reference [.c, tags] }',
      '.c: { tags: [linux] }',
    ]);
    expect(document.jobs.get('main')).toEqual({ script: [['one', ['two']], 'three'], tags: ['linux'] });
    const { location, through } = locatePath(root, ['main', 'script', 0, 1, 0]);
    expect(location).toMatchObject({ line: 2, column: 16 });
    expect(through.map(({ range }) => range.start)).toHaveLength(2);
  });

  it('stay where nothing is found, or they lead back to themselves', () => {
    const { document, diagnostics } = parseLines([
      'main: { script: [!reference [.gone, script]], tags: !reference [.c, tags] }',
      'loop: { script: [!reference [loop, script]] }',
      '.c: { stage: x }',
    ]);
    expect(document.jobs.get('main')).toEqual({ script: [gitlabReference(['.gone', 'script'])] });
    expect(document.jobs.get('loop')).toEqual({ script: [[gitlabReference(['loop', 'script'])]] });
    expect(diagnostics).toEqual([
      {
        code: 'gitlab/undefined-reference',
        severity: 'error',
        message: '`!reference [.c, tags]` refers to nothing',
        hint: 'name a job of this file and a key that it says itself',
        path: ['main', 'tags'],
      },
    ]);
  });

  it('to what another file may say are no fault', () => {
    const lines = [
      'include: { remote: https://example.com/a.yml }',
      'main: { script: [x], tags: !reference [.c, tags] }',
    ];
    expect(parseLines(lines).diagnostics).toEqual([]);
  });

  it('of references in references take little time', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const item = `!reference [.l${level + 1}, script]`;
      return `.l${level}: { script: [${Array.from({ length: 10 }, () => item).join(', ')}] }`;
    });
    const { document } = parseLines([
      ...levels,
      '.l9: { script: [x] }',
      'main: { script: [!reference [.l0, script]] }',
    ]);
    expect(document.jobs.get('main')?.script).toHaveLength(1);
  });
});
