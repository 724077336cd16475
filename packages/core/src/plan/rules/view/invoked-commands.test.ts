import { describe, expect, it } from 'vitest';
import { invokedCommands } from './invoked-commands.js';

const kinds = (text: string) => invokedCommands(text).map(({ command }) => command.kind);

describe('what a shell text runs', () => {
  it.each([
    'npx nx-cloud start-agent',
    'npx -y nx-cloud@latest start-agent',
    'npx --yes --package nx@22 nx start-agent',
    'npx --no-install nx-cloud start-agent',
    'npx --quiet nx-cloud@$VERSION start-agent',
    'npm exec -- nx start-agent',
    'npm exec nx-cloud start-agent',
    'pnpm nx start-agent',
    'pnpm exec nx-cloud start-agent',
    'pnpm --silent nx start-agent',
    'pnpm dlx nx-cloud start-agent',
    'yarn nx start-agent',
    'yarn -s nx-cloud start-agent',
    'yarn dlx nx-cloud start-agent',
    'yarn run -T nx start-agent',
    'bunx nx-cloud start-agent',
    'bun nx start-agent',
    'bun --bun nx start-agent',
    'node_modules/.bin/nx start-agent',
    './node_modules/.bin/nx-cloud start-agent',
    '"$PWD"/node_modules/.bin/nx start-agent',
    '$(npm bin)/nx start-agent',
    './nx start-agent',
    'node ./node_modules/.bin/nx start-agent',
    'corepack pnpm nx start-agent',
    'sudo -E npx nx-cloud start-agent',
    'time npx nx-cloud start-agent',
    'timeout 90m npx nx-cloud start-agent',
    'timeout --signal=INT 90m nohup npx nx-cloud start-agent',
    'env NX_AGENT_NAME=a npx nx-cloud start-agent',
    'xvfb-run -a npx nx-cloud start-agent',
    'dotenv -e .env -- nx start-agent',
    'npx dotenv -- nx start-agent',
    'pnpm exec cross-env A=b nx start-agent',
    'doppler run -- npx nx-cloud start-agent',
    'retry 3 npx nx-cloud start-agent',
    'exec npx nx-cloud start-agent',
    '! npx nx-cloud start-agent',
    'npx nx-cloud start-agent 2>&1 > log',
    'NX_AGENT_NAME=$ID npx nx-cloud start-agent < /dev/null',
    "sh -c 'npx nx-cloud start-agent'",
    'bash -euo pipefail -c "npx nx-cloud start-agent --verbose"',
    `/bin/bash -lc 'sh -c "npx nx-cloud start-agent"'`,
  ])('is an agent: %s', (text) => {
    expect(kinds(text)).toEqual(['start-agent']);
  });

  it.each([
    'echo npx nx-cloud start-agent',
    'echo run -- npx nx-cloud start-agent',
    'git commit -m "npx nx-cloud start-agent"',
    'npx cowsay nx start-agent',
    'bash start-agent.sh -c nx start-agent',
    'npm run nx-cloud start-agent',
    'start() { npx nx-cloud start-agent; }',
  ])('is shell text: %s', (text) => {
    expect(kinds(text)).toEqual(['shell']);
    expect(invokedCommands(text)[0]?.command).toEqual({ kind: 'shell', text });
  });

  it('is not what a here-document holds', () => {
    expect(kinds('cat <<EOF > agent.sh\nnpx nx-cloud start-agent\nEOF\nnpm ci')).toEqual(['shell', 'install']);
  });

  it('is every command of a list, a pipe and a script', () => {
    expect(kinds('npm ci && npx nx affected -t build | tee log || npx nx-cloud stop-all-agents')).toEqual([
      'install',
      'affected',
      'shell',
      'complete-ci-run',
    ]);
    expect(kinds("if [ $A ]; then bash -c 'npm ci\nnpx nx run-many -t build'; fi")).toEqual([
      'shell',
      'install',
      'run-many',
    ]);
  });

  it('keeps the variables in front of a wrapper and behind it', () => {
    const [invoked] = invokedCommands('A=1 env B=2 timeout 10m npx nx affected -t build');
    expect(invoked?.command.env).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
  });

  it('knows line, branch and background of a command in a script', () => {
    const [, first, second] = invokedCommands("if a; then\n  bash -c 'b\n  if c; then d; fi' &\nfi");
    expect(first).toMatchObject({ line: 1, isBackground: true, branches: [{ index: 0 }] });
    expect(second).toMatchObject({ line: 2, isBackground: true, branches: [{ index: 0 }] });
    expect(invokedCommands("if a; then\n  bash -c 'b\n  if c; then d; fi' &\nfi")[3]?.branches).toHaveLength(2);
  });

  it('reads scripts in scripts to some depth only', () => {
    let text = 'npx nx-cloud start-agent';
    for (let depth = 0; depth < 4; depth += 1) text = `sh -c ${JSON.stringify(text)}`;
    expect(kinds(text)).toEqual(['shell']);
  });
});
