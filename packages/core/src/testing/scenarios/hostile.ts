import { affected } from '../../nx/affected.js';
import { shell } from '../../nx/shell.js';
import type { Scenario } from './scenario.js';

/** Values that some reader of YAML, some shell or some provider would take for something else. */
export const hostileScenarios: readonly Scenario[] = [
  {
    name: 'hostile-values',
    shows: 'text stays text: YAML 1.1 words, shell and provider syntax, line ends and characters beyond ASCII',
    input: {
      name: 'ci',
      image: 'node:22',
      env: {
        YES: 'on',
        TIME: '12:30',
        OCTAL: '0o17',
        LEADING_ZERO: '0755',
        TAB: 'a\tb',
        TEMPLATE: '<< pipeline.number >>',
        DOLLAR: 'costs $HOME and ${{ github.sha }}',
        COLON: 'key: value',
        HASH: 'a #b',
        QUOTES: `it's "quoted"`,
        EMOJI: 'ship it 🚢',
        CRLF: 'one\r\ntwo',
        BACKSLASH: 'C:\\dir',
        EMPTY: '',
        NUMBER: 42,
        TILDE: '~',
      },
      setup: [
        shell("cat > .npmrc <<'END'\nregistry=https://registry.npmjs.org/\nEND"),
        'echo "a: b" # not a comment',
        "printf '%s\\n' '- on'",
      ],
      commands: [affected({ targets: ['lint', 'test'] }), 'echo $((1 << 3))'],
      agents: { count: 2 },
    },
  },
  {
    name: 'hostile-names',
    shows: 'names that are words of YAML or of the provider',
    input: {
      name: 'on',
      image: 'node:22',
      commands: [affected({ targets: ['y', 'null', 'e2e-ci--src/a.cy.ts'] })],
      coordinator: { name: 'yes' },
      agents: [
        { name: 'no', count: 2, label: 'true', parallel: 1 },
        { name: 'off', count: 1, label: '12e3', parallel: 1 },
      ],
      nx: {
        assignmentRules: [
          { targets: ['y'], runOn: [{ agent: 'true' }] },
          { targets: ['null', 'e2e-ci*'], runOn: [{ agent: '12e3' }] },
        ],
      },
      triggers: { branches: ['null', 'release/*', '1.0'] },
    },
  },
];
