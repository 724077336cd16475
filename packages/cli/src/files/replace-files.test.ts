import fs, {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFiles } from './replace-files.js';

// The file system refuses the third call of these, when asked to.
const failing = vi.hoisted(() => ({ rename: new Set<number>(), fsync: new Set<number>(), renames: 0, fsyncs: 0 }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  const refuse = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: -28 });
  };
  return {
    ...original,
    renameSync: (from: string, to: string) =>
      failing.rename.has(failing.renames++) ? refuse() : original.renameSync(from, to),
    fsyncSync: (descriptor: number) =>
      failing.fsync.has(failing.fsyncs++) ? refuse() : original.fsyncSync(descriptor),
  };
});

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const everything = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dtekit-replace-'));
  Object.assign(failing, { rename: new Set(), fsync: new Set(), renames: 0, fsyncs: 0 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replaceFiles', () => {
  it('makes files, with the folders they need', () => {
    expect(replaceFiles([{ target: at('a', 'b', 'c.yml'), text: 'c\n' }])).toEqual({ ok: true });
    expect(readFileSync(at('a', 'b', 'c.yml'), 'utf8')).toBe('c\n');
    expect(everything()).toEqual(['a', 'a/b', 'a/b/c.yml']);
  });

  it('changes nothing when a text cannot be written in full', () => {
    writeFileSync(at('one.yml'), 'old\n');
    failing.fsync = new Set([1]);
    const outcome = replaceFiles([
      { target: at('one.yml'), text: 'new\n' },
      { target: at('deep', 'two.yml'), text: 'new\n' },
    ]);
    expect(outcome).toEqual({ ok: false, target: at('deep', 'two.yml'), reason: 'no space left on device' });
    expect(readFileSync(at('one.yml'), 'utf8')).toBe('old\n');
    expect(everything()).toEqual(['one.yml']);
  });

  it('puts back what it replaced when a later file cannot be replaced', () => {
    writeFileSync(at('one.yml'), 'old\n');
    chmodSync(at('one.yml'), 0o604);
    failing.rename = new Set([2]);
    const outcome = replaceFiles([
      { target: at('one.yml'), text: 'new\n' },
      { target: at('made', 'two.yml'), text: 'new\n' },
      { target: at('three.yml'), text: 'new\n' },
    ]);
    expect(outcome).toEqual({ ok: false, target: at('three.yml'), reason: 'no space left on device' });
    expect(readFileSync(at('one.yml'), 'utf8')).toBe('old\n');
    expect(statSync(at('one.yml')).mode & 0o777).toBe(0o604);
    expect(everything()).toEqual(['one.yml']);
  });

  it('says so when something cannot be put back', () => {
    writeFileSync(at('one.yml'), 'old\n');
    failing.rename = new Set([1, 2]);
    const outcome = replaceFiles([
      { target: at('one.yml'), text: 'new\n' },
      { target: at('two.yml'), text: 'new\n' },
    ]);
    expect(outcome).toEqual({
      ok: false,
      target: at('two.yml'),
      reason: `no space left on device; what was already replaced could not be put back: ${at('one.yml')}`,
    });
    expect(everything()).toEqual(['one.yml']);
  });

  it('leaves folders alone that hold something else', () => {
    mkdirSync(at('kept'));
    failing.fsync = new Set([0]);
    replaceFiles([{ target: at('kept', 'one.yml'), text: 'new\n' }]);
    expect(everything()).toEqual(['kept']);
  });

  it('follows a chain of links to a file that is not there yet', () => {
    fs.symlinkSync('middle.yml', at('link.yml'));
    fs.symlinkSync('real.yml', at('middle.yml'));
    expect(replaceFiles([{ target: at('link.yml'), text: 'new\n' }])).toEqual({ ok: true });
    expect(readFileSync(at('real.yml'), 'utf8')).toBe('new\n');
    expect(fs.lstatSync(at('middle.yml')).isSymbolicLink()).toBe(true);
  });

  it('writes to the longest name that the file system takes', () => {
    const name = 'n'.repeat(255);
    expect(replaceFiles([{ target: at(name), text: 'new\n' }])).toEqual({ ok: true });
    expect(everything()).toEqual([name]);
  });

  it('lets no signal end the program halfway', () => {
    const listeners = (): number => process.listenerCount('SIGINT');
    const before = listeners();
    const during: number[] = [];
    const text = new Proxy(
      { target: at('one.yml'), text: 'new\n' },
      {
        get: (write, key) => {
          during.push(listeners());
          return Reflect.get(write, key);
        },
      },
    );
    replaceFiles([text]);
    expect(Math.min(...during)).toBe(before + 1);
    expect(listeners()).toBe(before);
  });
});
