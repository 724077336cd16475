import { describe, expect, it } from 'vitest';
import {
  anything,
  createDecoding,
  type Decoder,
  decode,
  either,
  flag,
  list,
  named,
  number,
  object,
  oneOf,
  scalar,
  text,
} from './decoder.js';
import { readYaml } from './read-yaml.js';

/** What a decoder makes of a file, and the faults as `path: expected`. */
function read<Value>(decoder: Decoder<Value>, yaml: string): { value: Value | undefined; faults: readonly string[] } {
  const { root } = readYaml('ci.yml', yaml).file;
  if (root === undefined) throw new Error('expected data');
  const decoding = createDecoding();
  const value = decode(decoder, root, [], decoding);
  return { value, faults: decoding.faults.map(({ path, expected }) => `${path.join('.')}: ${expected}`) };
}

interface Job {
  readonly name?: string;
  readonly count?: number;
  readonly steps?: readonly string[];
}

const job: Decoder<Job> = object<Job>({ name: text, count: number, steps: list(text, 'a list of texts') });

describe('a decoder', () => {
  it('reads text as it is written', () => {
    expect(read(list(text), '[a, 012, 1.10, yes, "x", null, [b]]')).toEqual({
      value: ['a', '012', '1.10', 'yes', 'x'],
      faults: ['5: text', '6: text'],
    });
  });

  it('reads numbers, truth values and words', () => {
    expect(read(list(number), '[1, "2", 0x10, a]').faults).toEqual(['1: a number', '3: a number']);
    expect(read(list(flag), '[true, yes, Off, "no", 1]')).toEqual({
      value: [true, true, false],
      faults: ['3: true or false', '4: true or false'],
    });
    expect(read(list(oneOf('a', 'b')), '[a, "b", c, [a]]')).toEqual({
      value: ['a', 'b'],
      faults: ['2: one of `a`, `b`', '3: one of `a`, `b`'],
    });
    expect(read(list(scalar), '[a, 1, true, ~]')).toEqual({ value: ['a', 1, true], faults: ['3: text or a number'] });
  });

  it('reads what is right of a mapping, and keeps keys it does not know as plain data', () => {
    const { value, faults } = read(job, 'name: x\ncount: many\nsteps: [a, {b: c}]\nmore: {d: [1, {e: ~}]}\n');
    expect(value).toEqual({ name: 'x', steps: ['a'], more: new Map([['d', [1, new Map([['e', null]])]]]) });
    expect(faults).toEqual(['count: a number', 'steps.1: text']);
  });

  it('takes a member without a value for one that is not there', () => {
    expect(read(job, 'name:\ncount: ~\n')).toEqual({ value: {}, faults: [] });
    expect(read(named(text), 'a: b\nc:\n')).toEqual({ value: new Map([['a', 'b']]), faults: [] });
  });

  it('wants the members that are required', () => {
    const step = object<{ readonly run: string }>({ run: text }, { expected: 'a step', required: ['run'] });
    expect(read(list(step), '[{run: a}, {go: b}, {run: }, {run: [c]}, d]')).toEqual({
      value: [{ run: 'a' }],
      faults: ['1: a step with `run`', '2: a step with `run`', '3.run: text', '4: a step with `run`'],
    });
  });

  it('takes the first of several that fits, whose faults then count', () => {
    const lines = either(text, list(text, 'a list of texts'));
    expect(read(lines, 'a: b').faults).toEqual([': text or a list of texts']);
    expect(read(lines, '[a, [b]]')).toEqual({ value: ['a'], faults: ['1: text'] });
  });

  it('has no trouble with keys that objects have of their own', () => {
    const { value, faults } = read(job, '__proto__: {name: x}\nconstructor: y\nname: z\n');
    expect(faults).toEqual([]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value?.name).toBe('z');
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor', 'name']);
    expect(read(named(text), '2: b\n1: a\n__proto__: c\n').value).toEqual(
      new Map([
        ['2', 'b'],
        ['1', 'a'],
        ['__proto__', 'c'],
      ]),
    );
  });

  it('reads a repeated value once: one object, and its faults are told once', () => {
    const { value, faults } = read(named(job), 'a: &a {name: x, count: y}\nb: *a\n');
    expect(value?.get('a')).toEqual({ name: 'x' });
    expect(value?.get('b')).toBe(value?.get('a'));
    expect(faults).toEqual(['a.count: a number']);
    const { value: data } = read(anything, 'a: &a [1]\nb: *a\n');
    const members = data instanceof Map ? data : new Map<string, unknown>();
    expect(members.get('b')).toBe(members.get('a'));
  });

  it('starts anew for another file', () => {
    const { root } = readYaml('ci.yml', 'count: x\n').file;
    if (root === undefined) throw new Error('expected data');
    const first = createDecoding();
    const second = createDecoding();
    decode(job, root, [], first);
    decode(job, root, ['again'], second);
    expect(second.faults).toMatchObject([{ path: ['again', 'count'], expected: 'a number' }]);
  });
});
