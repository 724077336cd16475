import { describe, expect, it } from 'vitest';
import { run, unknownStep } from '../../../testing/plan-fixture.js';
import type { PlanStep } from '../../plan-step.js';
import { commandsIn } from './job-commands.js';
import {
  joiningStep,
  mayHideNx,
  shellMentions,
  shellMentionsVariable,
  stepsThrough,
  textsMention,
} from './shell-reach.js';

const hides = (line: string) => mayHideNx(commandsIn([run(line, [])]));

describe('what a shell line may do unseen', () => {
  it('is anything, when it starts a script', () => {
    for (const line of [
      './ci.sh',
      'bash ci.sh',
      'make test',
      'npm run ci',
      'npm test',
      'yarn build',
      'npm ci && ./ci.sh',
      'echo start | sh',
      'sleep 5 & ./ci.sh',
      'export A=1; (cd web && ./ci.sh)',
      'npx nx-cloud record -- ./ci.sh',
      'if true; then npx nx build; fi',
      'npx nx build app',
      'npx nx run build',
      'echo $(./ci.sh)',
      '[[ -n $A ]] && ./ci.sh',
      'deploy() { npx nx affected -t deploy; }',
      'cat <<EOF | sh\nnx build app\nEOF',
    ]) {
      expect(hides(line), line).toBe(true);
    }
  });

  it('is nothing, when it only starts well-known programs or commands of the vocabulary', () => {
    for (const line of [
      'echo done',
      'export CI=1',
      'NX_HEAD=$CI_COMMIT_SHA',
      'git fetch origin main && npm ci',
      'npm install --global pnpm',
      'npx nx affected -t build',
      'npx nx run app:build',
      'npx nx affected -t lint & npx nx affected -t test & wait',
      'npx nx report',
      'if [ -n "$A" ]; then echo a; fi',
      '[[ $A == b && -n $C ]] || exit 1',
      'pids+=($!); ((count++))',
      'export A=$(git rev-parse HEAD)',
      'cat <<EOF > .npmrc\nnpx nx affected\nEOF',
    ]) {
      expect(hides(line), line).toBe(false);
    }
  });
});

describe('what a job speaks of', () => {
  const job = { steps: [run('A=1 npx nx-cloud record -- nx affected -t $B', []), run('echo "$CD"', [])], always: [] };

  it('is in its shell lines and in front of its commands', () => {
    expect(shellMentions(job, /^A=1/)).toBe(true);
    expect(shellMentions({ steps: [], always: job.steps }, /CD/)).toBe(true);
    expect(shellMentions(job, /start-agent/)).toBe(false);
  });

  it('are whole names of variables, with any characters', () => {
    expect(shellMentionsVariable(job, 'CD')).toBe(true);
    expect(shellMentionsVariable(job, 'C')).toBe(false);
    expect(shellMentionsVariable(job, '(.*')).toBe(false);
  });

  it('may be anything in a step that nobody can read', () => {
    const unknown = { steps: [unknownStep('slack/notify', [])], always: [] };
    expect(shellMentions(unknown, /NX_BRANCH/)).toBe(true);
    expect(shellMentions({ steps: [], always: unknown.steps }, /NX_BRANCH/)).toBe(true);
    expect(shellMentionsVariable(unknown, 'CD')).toBe(true);
    expect(textsMention(unknown.steps, /slack/)).toBe(false);
    expect(mayHideNx(commandsIn([unknownStep('echo', [])]))).toBe(true);
  });
});

describe('what had to happen before a step', () => {
  const start = run('npm ci && npx nx-cloud start-agent', [1]);
  const steps = [run('npm ci', [0]), start, run('echo done', [2])];

  it('is in the steps up to that one', () => {
    expect(stepsThrough(steps, start)).toEqual(steps.slice(0, 2));
    expect(stepsThrough(steps, undefined)).toEqual(steps);
    expect(stepsThrough(steps, run('npm ci', []))).toEqual(steps);
  });

  it('is not done by an unreadable step behind it, but a readable word counts anywhere', () => {
    const mentions = (all: readonly PlanStep[], always: readonly PlanStep[] = []) =>
      shellMentionsVariable({ steps: all, always }, 'NAME', start);
    expect(mentions([...steps, unknownStep('x')], [unknownStep('y')])).toBe(false);
    expect(mentions([unknownStep('x'), ...steps])).toBe(true);
    expect(mentions([...steps, run('export NAME=a', [])])).toBe(true);
    expect(shellMentionsVariable({ steps: [...steps, unknownStep('x')], always: [] }, 'NAME')).toBe(true);
  });

  it('is needed by the start of a run or an agent', () => {
    expect(joiningStep({ steps })).toBe(start);
    expect(joiningStep({ steps: steps.slice(0, 1) })).toBeUndefined();
  });
});
