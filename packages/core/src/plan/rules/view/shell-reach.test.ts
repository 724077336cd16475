import { describe, expect, it } from 'vitest';
import { run } from '../../../testing/plan-fixture.js';
import { commandsIn } from './job-commands.js';
import { mayHideNx, shellMentions, shellMentionsVariable } from './shell-reach.js';

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
      'npx nx run app:build',
      'npm ci && ./ci.sh',
      'echo start | sh',
      'sleep 5 & ./ci.sh',
      'export A=1; (cd web && ./ci.sh)',
      'npx nx-cloud record -- ./ci.sh',
      'if true; then npx nx build; fi',
      'npx nx affected -t lint & npx nx affected -t test',
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
});
