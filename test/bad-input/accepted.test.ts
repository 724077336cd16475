import { definePipeline, type PipelineInput, parsePipeline } from '@dtekit/core';
import { describe, expect, it } from 'vitest';
import { valid } from './bad-pipeline.js';
import { completeGroups, completePipeline, everyCommand } from './complete-pipeline.js';

describe('a pipeline that says everything there is to say', () => {
  it.each([
    ['with one coordinator', completePipeline],
    ['with groups', completeGroups],
  ])('is accepted %s, without loss and without a remark', (_, input: PipelineInput) => {
    expect(parsePipeline(input)).toEqual({ ok: true, value: { ...input, validated: true }, diagnostics: [] });
  });

  it.each(Object.entries(everyCommand))('may have a step of the kind %s', (_, command) => {
    const { name, agents } = { name: 'build', agents: { count: 1 } };
    const { diagnostics } = parsePipeline({ name, agents, commands: ['true'], setup: [command] });
    expect(diagnostics.filter(({ code }) => code.startsWith('model/'))).toEqual([]);
  });
});

describe('a validated pipeline', () => {
  const pipeline = definePipeline(completePipeline);

  it('is valid, also after a change', () => {
    expect(definePipeline(pipeline)).toEqual(pipeline);
    expect(definePipeline({ ...pipeline, name: 'other' }).name).toBe('other');
  });

  it('is frozen as deep as it goes, native data included', () => {
    expect(unfrozenIn(pipeline)).toEqual([]);
    const native = pipeline.jobs?.find((job) => job.kind === 'native-job');
    const variables = Object.entries(native?.definition ?? {}).find(([key]) => key === 'variables')?.[1];
    expect(() => variables.set('A', 'c')).toThrow('frozen');
    expect(() => variables.clear()).toThrow('frozen');
    expect(variables).toEqual(new Map([['A', 'b']]));
  });

  it('shares nothing with the input, which stays as it was', () => {
    const input = structuredClone(completePipeline);
    const validated = definePipeline(input);
    expect(input).toEqual(completePipeline);
    expect(Object.isFrozen(input.coordinator)).toBe(false);
    expect(objectsIn(validated).filter((part) => objectsIn(input).includes(part))).toEqual([]);
  });
});

describe('a property that is undefined', () => {
  it('counts as left out', () => {
    const pipeline = parsePipeline({ ...valid, image: undefined, timeouts: { silenceMinutes: undefined } });
    expect(pipeline).toStrictEqual({
      ok: true,
      value: { ...valid, timeouts: {}, validated: true },
      diagnostics: [],
    });
  });
});

function unfrozenIn(value: unknown): readonly unknown[] {
  return objectsIn(value).filter((part) => !Object.isFrozen(part));
}

function objectsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  return [value, ...parts.flatMap(objectsIn)];
}
