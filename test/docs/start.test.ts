import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './code-blocks.js';

describe('npm start', () => {
  it('shows the program and the three files of the quickstart, and says what to do next', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const [, script = ''] = /&& jiti (\S+)$/.exec(scripts.start ?? '') ?? [];
    const env = { ...process.env, NO_COLOR: '1' };
    const output = execFileSync(join(root, 'node_modules/.bin/jiti'), [script], { cwd: root, encoding: 'utf8', env });
    for (const file of ['dte.config.ts', '.circleci/config.yml', '.gitlab-ci.yml', 'bitbucket-pipelines.yml']) {
      expect(output).toContain(`── examples/quickstart/${file} ─`);
      expect(output).toContain(readFileSync(join(root, 'examples/quickstart', file), 'utf8'));
    }
    expect(output).toMatch(/\n✓ unchanged {2}\.gitlab-ci\.yml +GitLab CI · 1 coordinator · 3 agents\n/);
    expect(output).toContain('\nAll files are up to date.\n');
    expect(output).toMatch(/── npx dte check ─+\n\n(?:✓ .*\n){3}\n3 files, no problems\n/);
    expect(output).toMatch(
      /── npx dte check \.\.\/hand-written\/\.gitlab-ci\.yml ─+\n\nerror dte\/no-agents-for-trigger /,
    );
    expect(output).toMatch(/\n1 file, 3 errors\n\nTry it: .*\nUse it: README\.md, "In your own repository"\.\n$/);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('\n## In your own repository\n');
  });
});
