import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { compile, definePipeline, job, type PipelineInput, secret, shell, type Target } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  bitbucketEnvironment,
  bitbucketScript,
  circleciCommand,
  circleciEnvironment,
  gitlabEnvironment,
  gitlabServiceEnvironment,
  type JobEnvironment,
  unescaped,
} from '../readers/job-environment.js';
import { entriesOf, itemsOf, member, textsIn } from '../readers/yaml-data.js';

/** Texts that a shell, a reader of YAML or one of the providers would take for something else. */
const texts: readonly string[] = [
  '$HOME',
  '${HOME}',
  '${{ github.sha }}',
  '$$HOME $$ $',
  '%HOME% %PATH% 100%',
  '$(id) `id`',
  '<< pipeline.number >>',
  '\\<< not << escaped <<',
  '<<<<<',
  '{{ .Branch }} {{ checksum "a" }}',
  `it's "quoted" \\ \\\\`,
  "'''",
  'one\ntwo\n\n',
  'one\r\ntwo\r',
  '\tTab\t',
  ' spaces ',
  '',
  '~/x * ? [a] !x #y &a *b',
  'key: value # no comment',
  'on',
  '012',
  '1e3',
  '12:30:45',
  'null',
  'ship it 🚢 é ',
  '--flag=$1;rm -rf "$HOME"',
];

const values = Object.fromEntries(texts.map((text, index) => [`TEXT_${index}`, text]));

const directory = `a "b" it's #1 & co`;

const lines = ['echo $((1 << 3)) "$HOME" \'$HOME\'', "cat <<'END'\n<< x >> ${{ y }} $$ %PATH%\nEND", 'a="b: c" # d'];

const input: PipelineInput = {
  name: 'ci',
  image: 'node:22',
  workingDirectory: directory,
  env: { ...values, RENAMED: secret({ variable: 'SECRET_ELSEWHERE' }) },
  setup: lines.map((line) => shell(line)),
  commands: lines,
  coordinator: { before: lines, after: lines },
  agents: { count: 2, before: lines, after: lines },
  jobs: [job({ name: 'deploy', order: 'after', env: values, steps: lines })],
};

const jobs = ['main', 'agent', 'deploy'];

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe.each([
  { name: 'CircleCI', target: circleci(), environmentOf: circleciEnvironment },
  {
    name: 'CircleCI with parallelism',
    target: circleci({ fanOut: 'parallelism' }),
    environmentOf: circleciEnvironment,
  },
  { name: 'GitLab CI', target: gitlab(), environmentOf: gitlabEnvironment },
  {
    name: 'Bitbucket Pipelines',
    target: bitbucket(),
    environmentOf: (text: string, step: string) => bitbucketEnvironment(text, step, 'bash'),
  },
])('on $name (needs bash)', ({ target, environmentOf }) => {
  it.skipIf(!hasBash).each(jobs)('the variables of the job %s hold the texts that the pipeline says', (name) => {
    expect(textsAmong(environmentOf(textFor(target), name))).toEqual(values);
  });

  it.skipIf(!hasBash).each(['main', 'agent'])('a renamed secret of the job %s is copied as it is', (name) => {
    expect(environmentOf(textFor(target), name).RENAMED).toBe('s3cret $HOME');
  });

  it.each(jobs)('the job %s runs the lines that the pipeline says', (name) => {
    const file: unknown = parse(textFor(target));
    const all =
      target.provider.id === 'circleci' ? textsIn(jobIn(file, name)).map(unescaped) : textsIn(jobIn(file, name));
    expect(lines.filter((line) => !all.includes(line))).toEqual([]);
  });
});

describe('on Bitbucket Pipelines with a plain POSIX shell', () => {
  const isMissing = spawnSync('dash', ['-c', 'true']).status !== 0;

  it.skipIf(isMissing).each(jobs)('the variables of the step %s hold the same texts (needs dash)', (name) => {
    expect(textsAmong(bitbucketEnvironment(textFor(bitbucket()), name, 'dash'))).toEqual(values);
  });
});

describe('the environment of a service', () => {
  const services = [{ name: 'db', image: 'postgres:17', env: values }];

  it('is literal on CircleCI', () => {
    const main = member(member(parse(textFor(circleci(), { services })), 'jobs'), 'main');
    const env = entriesOf(member(itemsOf(member(main, 'docker'))[1], 'environment'));
    expect(Object.fromEntries(env.map(([name, value]) => [name, unescaped(String(value))]))).toEqual(values);
  });

  it('refers to nothing on GitLab CI', () => {
    expect(gitlabServiceEnvironment(textFor(gitlab(), { services }), 'main')).toEqual(values);
  });

  it('is refused on Bitbucket Pipelines where it could not stay literal, once for all jobs', () => {
    const env = { PLAIN: 'a b', PRICE: '5 $', NOT_LITERAL: 'costs $HOME' };
    const pipeline = definePipeline({ ...input, services: [{ name: 'db', image: 'postgres:17', env }] });
    const errors = compile(pipeline, bitbucket()).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['bitbucket/service-reference', 'services.0.env.NOT_LITERAL'],
    ]);
  });
});

describe('a working directory with blanks and quotes', () => {
  it.skipIf(!hasBash).each([
    ['GitLab CI', (file: string) => itemsOf(member(member(parse(file), 'agent'), 'script')).map(String), gitlab()],
    ['Bitbucket Pipelines', (file: string) => bitbucketScript(file, 'agent'), bitbucket()],
  ] as const)('is entered on %s (needs bash)', (_, scriptOf, target) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dtekit-')));
    mkdirSync(join(folder, directory));
    const enter = scriptOf(textFor(target)).filter((line) => line.startsWith('cd '));
    const output = execFileSync('bash', ['-ec', [...enter, 'pwd'].join('\n')], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(output).toBe(`${join(folder, directory)}\n`);
  });

  it('is that of every command on CircleCI', () => {
    const steps = itemsOf(member(member(member(parse(textFor(circleci())), 'jobs'), 'agent'), 'steps'));
    const start = steps.find((step) => circleciCommand(step).includes('start-agent'));
    expect(member(member(start, 'run'), 'working_directory')).toBe(directory);
  });
});

function textFor(target: Target, changes: Partial<PipelineInput> = {}): string {
  const outcome = compile(definePipeline({ ...input, ...changes }), target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.files[0]?.text ?? '';
}

function textsAmong(environment: JobEnvironment): JobEnvironment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('TEXT_')));
}

/** The part of a file that is about one job: the job of that name, or the step of that name. */
function jobIn(file: unknown, name: string): unknown {
  if (Array.isArray(file)) return file.map((item) => jobIn(item, name)).find((found) => found !== undefined);
  if (member(file, 'name') === name) return file;
  const entries = entriesOf(file);
  const own = entries.find(([key, value]) => key === name && !Array.isArray(value))?.[1];
  return own ?? entries.map(([, value]) => jobIn(value, name)).find((found) => found !== undefined);
}
