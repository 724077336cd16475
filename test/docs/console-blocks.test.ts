import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '@dtekit/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CodeBlock, codeBlocks, root } from './code-blocks.js';

/** A command as it stands in the documentation, with what it is said to print. */
interface ShownCommand {
  readonly place: string;
  readonly command: string;
  readonly output: string;
}

/** The folder that the commands of a page run in: the mark `in=examples/…` of each block. */
const sessions = codeBlocks().filter(({ language }) => language === 'console');
const folders = [...new Set(sessions.map(folderOf))];

describe('the terminal sessions in the documentation', () => {
  const copies = new Map<string, string>();
  beforeAll(() => {
    for (const folder of folders) {
      const copy = realpathSync(mkdtempSync(join(tmpdir(), 'dtekit-session-')));
      cpSync(join(root, folder), copy, { recursive: true });
      copies.set(folder, copy);
    }
  });
  afterAll(() => {
    for (const copy of copies.values()) rmSync(copy, { recursive: true });
  });

  it('are there', () => {
    expect(sessions.length).toBeGreaterThan(0);
  });

  it.each(sessions.flatMap((session) => commandsIn(session).map((shown) => [shown.place, shown, session] as const)))(
    '%s prints what is shown',
    async (_, { command, output }, session) => {
      expect(await run(command, copies.get(folderOf(session)) ?? '')).toBe(output);
    },
  );
});

function folderOf({ marks, place }: CodeBlock): string {
  const mark = marks.find((each) => each.startsWith('in='));
  if (mark === undefined) throw new Error(`${place} does not say in which folder it runs`);
  return mark.slice('in='.length);
}

function commandsIn({ text, place }: CodeBlock): readonly ShownCommand[] {
  return text
    .split(/^\$ npx dte /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.split('\n');
      return { place: `${place}: dte ${command}`, command, output: output.join('\n').trimEnd() };
    });
}

async function run(command: string, cwd: string): Promise<string> {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  await runCli({ argv: command.split(' '), cwd, env: {}, stdout: stream, stderr: stream });
  return printed.join('').trimEnd();
}
