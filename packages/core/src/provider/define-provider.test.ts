import { describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { anyProvider } from './any-provider.js';
import { defineProvider } from './define-provider.js';
import type { ProviderDefinition, TargetOptions } from './provider.js';

const finding: Diagnostic = {
  code: 'any/x',
  severity: 'warning',
  message: 'm',
  hint: 'h',
  path: ['jobs', 'main', 'image'],
};
const input = { plan: { name: 'ci', jobs: [], workspace: { directory: '' } }, nativeJobs: [], overrides: {} };

const definition: ProviderDefinition<string, TargetOptions> = {
  ...anyProvider,
  specVersion: 1,
  defaultPath: 'any.yml',
  options: {},
  lower: () => ({
    document: 'text',
    origins: [
      { native: ['jobs'], model: [] },
      { native: ['jobs', 'main'], model: ['coordinator'] },
      { native: ['jobs', 'agent'], model: ['agents'] },
    ],
    diagnostics: [],
  }),
  check: () => [finding, { ...finding, path: ['version'] }],
  render: (document, header) => `${header.join('\n')}${document}`,
};
const any = defineProvider(definition);

describe('a target', () => {
  it('writes where the provider looks, unless it is told to write elsewhere', () => {
    expect(any().path).toBe('any.yml');
    expect(any({ path: 'ci/any.yml' }).emit(input, []).file?.path).toBe('ci/any.yml');
  });

  it('tells findings about the document at the place in the pipeline that the nearest part comes from', () => {
    expect(
      any()
        .emit(input, [])
        .diagnostics.map(({ path, provider }) => [path, provider]),
    ).toEqual([
      [['coordinator'], 'any'],
      [[], 'any'],
    ]);
  });

  it('emits nothing but what is wrong with its options, which need not have been compiled', () => {
    const options: object = JSON.parse('{ "path": 3 }');
    const target = any(options);
    expect(target.path).toBe('any.yml');
    expect(target.emit(input, [])).toEqual({
      diagnostics: [expect.objectContaining({ code: 'provider/invalid-option' })],
    });
  });

  it('renders below the header', () => {
    expect(any().emit(input, ['header ']).file?.text).toBe('header text');
  });

  it.each(['lower', 'check'] as const)('renders nothing after an error of %s, but tells all findings', (teller) => {
    const error: Diagnostic = { ...finding, code: 'any/y', severity: 'error' };
    const render = vi.fn(definition.render);
    const target = defineProvider({
      ...definition,
      ...(teller === 'lower'
        ? { lower: (...given) => ({ ...definition.lower(...given), diagnostics: [error] }) }
        : { check: (document) => [error, ...definition.check(document)] }),
      render,
    })();
    const emitted = target.emit(input, ['header ']);
    expect(emitted.file).toBeUndefined();
    expect(emitted.diagnostics.map(({ code }) => code)).toEqual(['any/y', 'any/x', 'any/x']);
    expect(render).not.toHaveBeenCalled();
  });
});
