import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Data, entriesOf, itemsOf, member } from './yaml-data.js';

/** The environment of a job as its steps see it. */
export type JobEnvironment = Readonly<Record<string, string | undefined>>;

/** What the provider itself puts into the environment of each job. */
const provided: JobEnvironment = { HOME: '/home/ci', SECRET_ELSEWHERE: 's3cret $HOME', PATH: process.env.PATH };

const printEnvironment = `"${process.execPath}" -p 'JSON.stringify(process.env)'`;

/** `environment` is literal but for escaped expressions, and `$BASH_ENV` is read by the shell of each later step. */
export function circleciEnvironment(text: string, job: string): JobEnvironment {
  const body = member(member(parse(text), 'jobs'), job);
  const declared = entriesOf(member(body, 'environment')).map(([name, value]) => [name, unescaped(String(value))]);
  const exporting = itemsOf(member(body, 'steps'))
    .map((step) => unescaped(circleciCommand(step)))
    .filter((command) => command.includes('"$BASH_ENV"') && command.includes('export '));
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-'));
  const env = { ...provided, ...Object.fromEntries(declared), BASH_ENV: join(folder, 'bash-env') };
  try {
    execFileSync('bash', ['-eo', 'pipefail', '-c', ['touch "$BASH_ENV"', ...exporting].join('\n')], { env });
    // With its input from a socket bash takes itself for a remote shell and reads another file.
    const output = execFileSync('bash', ['-c', printEnvironment], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The shell text of a step that runs one, in either of its forms. */
export function circleciCommand(step: Data): string {
  const run = member(step, 'run');
  return String(typeof run === 'string' ? run : member(run, 'command'));
}

/** CircleCI's escape of an expression taken back. */
export function unescaped(text: string): string {
  return text.replaceAll('\\<<', '<<');
}

/** GitLab itself expands `$NAME`, `${NAME}` and `%NAME%`; `$$` is a `$`. */
export function gitlabEnvironment(text: string, job: string): JobEnvironment {
  const reference = /\$\$|\$\w+|\$\{\w+\}|%[A-Za-z_]\w*%/g;
  return expandedVariables(member(member(parse(text), job), 'variables'), reference);
}

/** The variables of a service are expanded by the runner, which does not know `%NAME%`. */
export function gitlabServiceEnvironment(text: string, job: string): JobEnvironment {
  const [service] = itemsOf(member(member(parse(text), job), 'services'));
  return expandedVariables(member(service, 'variables'), /\$\$|\$\w+|\$\{\w+\}/g);
}

/** Every step exports its environment by itself. */
export function bitbucketEnvironment(text: string, step: string, shell: string): JobEnvironment {
  const lines = bitbucketScript(text, step).filter((line) => line.startsWith('export '));
  const output = execFileSync(shell, ['-ec', [...lines, printEnvironment].join('\n')], {
    env: provided,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** The script of a step of that name. */
export function bitbucketScript(text: string, step: string): readonly string[] {
  return itemsOf(member(bitbucketStep(text, step), 'script')).map(String);
}

/** The step of that name, wherever it stands. */
export function bitbucketStep(text: string, name: string): Data {
  return findStep(parse(text, { maxAliasCount: -1 }), name);
}

function findStep(value: Data, name: string): Data {
  if (member(value, 'name') === name) return value;
  const parts = Array.isArray(value) ? value : entriesOf(value).map(([, part]) => part);
  return parts.reduce<Data>((found, part) => found ?? findStep(part, name), undefined);
}

function expandedVariables(variables: Data, reference: RegExp): JobEnvironment {
  return Object.fromEntries(
    entriesOf(variables).map(([name, value]) =>
      member(value, 'expand') === false
        ? [name, String(member(value, 'value'))]
        : [name, expanded(String(value), reference)],
    ),
  );
}

function expanded(text: string, reference: RegExp): string {
  return text.replaceAll(reference, (match) => (match === '$$' ? '$' : (provided[match.replaceAll(/\W/g, '')] ?? '')));
}
