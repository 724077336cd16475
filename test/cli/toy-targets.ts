import { type Diagnostic, defineProvider, type Target, type TargetOptions } from '@dtekit/core/provider';
import { toyDefinition } from '../conformance/toy-provider.js';

/** Settings of the toy providers. */
export interface ToyOptions extends TargetOptions {
  /** What the file holds below its header. Default: `agents: 3`. */
  readonly text?: string;
  /** Finds these things in the document. */
  readonly findings?: readonly Pick<Diagnostic, 'code' | 'severity' | 'message'>[];
}

/** Two small providers. A config of a test imports them from the package `toys`. */
export const toys: Readonly<Record<'alpha' | 'beta', (options?: ToyOptions) => Target>> = {
  alpha: toy('alpha', 'Alpha CI', '.alpha.yml'),
  beta: toy('beta', 'Beta Pipelines', '.beta/config.yml'),
};

interface ToyFile {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

function toy(id: string, name: string, defaultPath: string): (options?: ToyOptions) => Target {
  return ({ path, text, findings = [] } = {}) =>
    defineProvider<ToyFile, TargetOptions>({
      ...toyDefinition,
      id,
      name,
      defaultPath,
      lower: ({ plan }) => {
        const agents = plan.jobs.reduce((sum, { role, count }) => (role === 'agent' ? sum + count : sum), 0);
        return {
          document: {
            text: text ?? `agents: ${agents}\n`,
            findings: findings.map((finding) => ({ hint: 'ask the toy', path: [], ...finding })),
          },
          origins: [{ native: [], model: ['agents'] }],
          diagnostics: [],
        };
      },
      check: (document) => document.findings,
      render: (document, header) => `${header.map((line) => `# ${line}\n`).join('')}\n${document.text}`,
    })({ path });
}
