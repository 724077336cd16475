import { describe, expect, it } from 'vitest';
import { simpleCommands } from './simple-commands.js';

describe('the commands of a shell text', () => {
  it('are told apart with what stands between them', () => {
    expect(simpleCommands('npm ci && npx nx build; echo "a && b" | cat & wait\n# done\nexit 0')).toEqual([
      { text: 'npm ci', operator: '&&' },
      { text: 'npx nx build', operator: ';' },
      { text: 'echo "a && b"', operator: '|' },
      { text: 'cat', operator: '&' },
      { text: 'wait', operator: '\n' },
      { text: 'exit 0', operator: '' },
    ]);
  });

  it('keep their redirections', () => {
    expect(simpleCommands('echo x >> "$BASH_ENV" 2>&1')).toEqual([
      { text: 'echo x >> "$BASH_ENV" 2>&1', operator: '' },
    ]);
  });

  it('are not known of a text that is more than a list', () => {
    for (const text of [
      'if true; then npx nx build; fi',
      'for target in a b; do npx nx build; done',
      '(cd web && npx nx build)',
      'cat <<EOF\nnpx nx build\nEOF',
      '{ npx nx build; }',
      'echo "open',
    ]) {
      expect(simpleCommands(text), text).toBeUndefined();
    }
  });

  it('are none in an empty text', () => {
    expect(simpleCommands(' \n ')).toEqual([]);
  });
});
