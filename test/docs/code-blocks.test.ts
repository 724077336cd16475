import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@dtekit/cli';
import { createJiti } from 'jiti';
import ts from 'typescript';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type CodeBlock, codeBlocks, root } from './code-blocks.js';

const blocks = codeBlocks();
const typescript = blocks.filter(({ language }) => language === 'ts');
const runnable = typescript.filter(({ marks }) => !marks.includes('no-run'));

describe('the TypeScript in the documentation', () => {
  it('is there', () => {
    expect(runnable.length).toBeGreaterThan(3);
  });

  it('type-checks', () => {
    expect(typeErrors(runnable)).toEqual([]);
  });

  it.each(runnable.map((block) => [block.place, block] as const))('%s runs', async (place, block) => {
    // What an example prints is for its reader.
    vi.spyOn(console, 'log').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const jiti = createJiti(join(root, 'documentation.ts'), { fsCache: false, moduleCache: false });
    const filename = join(root, `${place.replaceAll(/[^\w]/g, '-')}.ts`);
    await jiti.evalModule(block.text, { filename, async: true, forceTranspile: true });
  });
});

describe('the commands in the documentation', () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shell = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split(/\n|&&/));

  it('name scripts that exist', () => {
    const named = shell.flatMap((line) => /^\s*npm (?:run )?(start|test|(?<=run )[\w:-]+)\b/.exec(line)?.[1] ?? []);
    expect(named.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('give dte commands and options that it has', async () => {
    const lines = shell.flatMap((line) => /^\s*npx dte ([^#]*)/.exec(line)?.[1] ?? []);
    expect(lines.join(' ')).toContain('--verify');
    const unknown: string[] = [];
    for (const line of lines) {
      const [command = ''] = line.split(' ');
      const help = await helpOf(command);
      const options = line.match(/--[\w-]+/g) ?? [];
      unknown.push(...options.filter((option) => !help.includes(` ${option}`)).map((option) => `${command} ${option}`));
      if (!help.startsWith(`Usage: dte ${command}`)) unknown.push(command);
    }
    expect(unknown).toEqual([]);
  });
});

async function helpOf(command: string): Promise<string> {
  const help: string[] = [];
  const stream = { write: (text: string) => help.push(text) };
  await runCli({ argv: [command, '--help'], cwd: root, env: {}, stdout: stream, stderr: stream });
  return help.join('');
}

/** Checks all blocks in one program, as if each were a file in the repository's root. */
function typeErrors(checked: readonly CodeBlock[]): readonly string[] {
  const files = new Map(checked.map((block, index) => [join(root, `documentation-block-${index}.ts`), block]));
  const base = ts.readConfigFile(join(root, 'tsconfig.test.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...base.config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, target, ...rest) => {
    const block = files.get(name);
    // An export makes each block a module of its own, with its own names.
    return block === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, `${block.text}\nexport {};\n`, target);
  };
  const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false, noEmit: true }, host);
  return [...files].flatMap(([name, block]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map((diagnostic) => {
      return `${block.place}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
    }),
  );
}
