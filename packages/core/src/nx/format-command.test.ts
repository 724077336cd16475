import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, NxCommand } from './command.js';
import { formatCommand } from './format-command.js';
import type { Exec, Invocation } from './invocation.js';
import { parseCommand } from './parse-command.js';

const reference = fc.constantFrom('$NX_BASE', '${A:-$B}', '${A:-b c}', '$(git rev-parse "HEAD~1")', '`a b`', '$1');
const plainText = fc.string({
  unit: fc.constantFrom(...`abXY09 '"\\()!*?#&;|<>~=.-_/:@%+\n`, '\u00a0', '😀'),
  minLength: 1,
  maxLength: 8,
});
const text = fc.oneof(
  plainText,
  reference,
  fc.tuple(plainText, reference).map((parts) => parts.join('')),
);
const list = fc.array(text, { minLength: 1, maxLength: 3 });
const rest = fc.array(fc.constantFrom('--skip-nx-cache', '--nx-bail=2', `--x='a b'`, '-v', '--', 'one', 'true'), {
  minLength: 1,
  maxLength: 3,
});
const env = fc.array(fc.tuple(fc.constantFrom('A', '_B1'), fc.constantFrom('1', '', '"a b"', '$C', "'$C'")), {
  minLength: 1,
  maxLength: 2,
});
const exec = fc.constantFrom<Exec>('none', 'npx', 'npx --yes', 'pnpm exec', 'pnpm dlx', 'yarn', 'yarn dlx', 'bunx');
const parallel = fc.oneof(fc.nat({ max: 99 }), fc.constantFrom('50%', 'true', '$P', '007'));

function line(...clis: ReadonlyArray<Invocation['cli']>) {
  return { invocation: fc.record({ exec, cli: fc.constantFrom(...clis) }) };
}

const tail = { env, rest };
const any = line('nx', 'nx-cloud');
const run = { targets: list, parallel, configuration: text, exclude: list, agents: fc.boolean() };

const nxCommand: fc.Arbitrary<Exclude<NxCommand, { kind: 'record' }>> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('start-ci-run' as const),
      ...any,
      ...tail,
      distributeOn: text,
      noDistribution: fc.constant(true as const),
      assignmentRules: text,
      stopAgentsAfter: list,
      agentCount: fc.nat({ max: 999 }),
      stopAgentsOnFailure: fc.boolean(),
      requireExplicitCompletion: fc.boolean(),
      useDteByDefault: fc.boolean(),
      withEnvVars: list,
      fixTasks: fc.oneof(list, fc.constant([])),
      autoApplyFixes: fc.oneof(list, fc.constant([])),
      force: fc.boolean(),
    },
    { requiredKeys: ['kind', 'invocation'] },
  ),
  fc.record(
    { kind: fc.constant('affected' as const), ...line('nx'), ...tail, ...run, base: text, head: text },
    { requiredKeys: ['kind', 'invocation', 'targets'] },
  ),
  fc.record(
    { kind: fc.constant('run-many' as const), ...line('nx'), ...tail, ...run, projects: list, all: fc.boolean() },
    { requiredKeys: ['kind', 'invocation', 'targets'] },
  ),
  fc.record(
    {
      kind: fc.constant('format:check' as const),
      ...line('nx'),
      ...tail,
      base: text,
      head: text,
      projects: list,
      all: fc.boolean(),
    },
    { requiredKeys: ['kind', 'invocation'] },
  ),
  fc.record(
    { kind: fc.constant('start-agent' as const), ...any, ...tail, verbose: fc.boolean(), targets: list },
    { requiredKeys: ['kind', 'invocation'] },
  ),
  fc.record(
    {
      kind: fc.constant('complete-ci-run' as const),
      ...any,
      ...tail,
      alias: fc.constantFrom('stop-all-agents' as const, 'complete-ci-run' as const),
    },
    { requiredKeys: ['kind', 'invocation', 'alias'] },
  ),
  fc.record(
    { kind: fc.constantFrom('start-nx-agents' as const, 'fix-ci' as const), ...any, ...tail },
    { requiredKeys: ['kind', 'invocation'] },
  ),
  fc.record(
    { kind: fc.constant('upload-agent-metrics' as const), ...line('nx-cloud'), ...tail },
    { requiredKeys: ['kind', 'invocation'] },
  ),
);

const installRest = fc.array(fc.constantFrom('--ignore-scripts', `--x='a b'`), { minLength: 1, maxLength: 2 });
const install = fc.oneof(
  fc.record(
    {
      kind: fc.constant('install' as const),
      packageManager: fc.constantFrom('npm' as const, 'pnpm' as const, 'bun' as const),
      cacheFolder: text,
      env,
      rest: installRest,
    },
    { requiredKeys: ['kind', 'packageManager'] },
  ),
  fc.record(
    {
      kind: fc.constant('install' as const),
      packageManager: fc.constant('yarn' as const),
      flavour: fc.constantFrom('classic' as const, 'berry' as const),
      cacheFolder: text,
      env,
      rest: installRest,
    },
    { requiredKeys: ['kind', 'packageManager', 'flavour'] },
  ),
);

const shell = fc.record({
  kind: fc.constant('shell' as const),
  text: fc.constantFrom('', 'a', 'a && b', ' a ', "echo 'a' $B", '-x', 'a\nb'),
});
const notRecord: fc.Arbitrary<Command> = fc.oneof({ arbitrary: nxCommand, weight: 8 }, install, shell);
const canonicalCommand: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: notRecord, weight: 4 },
  fc.record(
    { kind: fc.constant('record' as const), ...any, env, rest: fc.constant(['--verbose']), command: notRecord },
    { requiredKeys: ['kind', 'invocation', 'command'] },
  ),
);

/** Pieces of command lines, the readable and the broken, in any order. */
const shellishText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'npx',
          'nx',
          'nx-cloud',
          'yarn',
          'npm ci',
          'pnpm',
          'install',
          'exec',
          'bun',
          '--frozen-lockfile',
          '--cache x',
        ],
        ...[
          'affected',
          'affected:test',
          'run-many',
          'record',
          '--',
          'start-ci-run',
          'start-agent',
          'format:check',
          'sh -c',
        ],
        ...[
          '-t',
          '-t lint',
          '--target=a,b',
          '--base',
          '--base=$A',
          '--no-agents',
          '--parallel',
          '--force',
          'true',
          '-p',
        ],
        ...["'", '"', '\\', '$', '$(', ')', '${', '}', '`', '\n', '\\\n', '&&', '|', '#', '=', ',', '\u0000', '\ud800'],
        ...["'a b'", '"$A b"', "'$A'", 'A=1', 'B="c d"', 'YARN_CACHE_FOLDER=x', 'YARN_ENABLE_GLOBAL_CACHE=false'],
      ),
      text,
    ),
    { maxLength: 10 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

const nxText = fc
  .tuple(
    fc.constantFrom(
      'npx nx affected ',
      'A=1 npx nx-cloud start-ci-run ',
      'yarn nx run-many ',
      'npx nx-cloud record -- ',
      'yarn install ',
    ),
    shellishText,
  )
  .map((parts) => parts.join(''));

/** The command as somebody would write it down who does not care for the original text. */
function withoutSpelling(command: Command): Command {
  const { spelling: _, ...fields } = command;
  return fields.kind === 'record' ? { ...fields, command: withoutSpelling(fields.command) } : fields;
}

describe('formatCommand', () => {
  it('prints the bare binary while the invocation is not decided', () => {
    expect(formatCommand({ kind: 'start-agent' })).toBe('nx-cloud start-agent');
    expect(formatCommand({ kind: 'affected', targets: ['lint'] })).toBe('nx affected -t lint');
  });

  it('prints every canonical command so that parseCommand reads it back', () => {
    fc.assert(
      fc.property(canonicalCommand, (command) => {
        expect(parseCommand(formatCommand(command))).toEqual(command);
      }),
      { numRuns: 2000 },
    );
  });

  it('prints what parseCommand has read exactly as it was', () => {
    fc.assert(
      fc.property(fc.oneof(shellishText, nxText, fc.string({ unit: 'binary' })), (source) => {
        expect(formatCommand(parseCommand(source))).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });

  it('prints fields read from any text so that they mean the same again', () => {
    fc.assert(
      fc.property(fc.oneof(shellishText, nxText), (source) => {
        const fields = withoutSpelling(parseCommand(source));
        expect(withoutSpelling(parseCommand(formatCommand(fields)))).toEqual(fields);
      }),
      { numRuns: 3000 },
    );
  });
});
