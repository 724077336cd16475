import { diagnose } from '../diagnostics/catalog.js';
import { describeValue } from '../diagnostics/describe-value.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { providerCatalog } from '../diagnostics/provider-catalog.js';
import { isMapping, memberPairs } from './members.js';
import type { OptionShape } from './option-shape.js';

/** What is wrong with the options of a target, whatever was handed to it. `target` is the function that makes it. */
export function checkOptions(
  target: string,
  shapes: Readonly<Record<string, OptionShape>>,
  options: unknown,
): readonly Diagnostic[] {
  if (!isMapping(options)) {
    const values = { target, option: 'options', received: describeValue(options, []), expected: 'an object' };
    return [diagnose(providerCatalog, 'provider/invalid-option', values)];
  }
  const known = new Map(Object.entries({ path: { kind: 'text' } as const, ...shapes }));
  return memberPairs(options).flatMap(([option, value]) => {
    if (value === undefined) return [];
    const shape = known.get(option);
    return shape === undefined
      ? [unknownOption(target, option, [...known.keys()])]
      : checkOption(target, option, shape, value);
  });
}

function unknownOption(target: string, option: string, known: readonly string[]): Diagnostic {
  const values = { target, option, expected: oneOf(known), suggestion: didYouMean(option, known) };
  return diagnose(providerCatalog, 'provider/invalid-option', values);
}

function checkOption(target: string, option: string, shape: OptionShape, value: unknown): readonly Diagnostic[] {
  if (fits(value, shape)) return [];
  const suggestion = shape.kind === 'one-of' && typeof value === 'string' ? didYouMean(value, shape.words) : undefined;
  const values = { target, option, received: describeValue(value, [option]), expected: expectation(shape), suggestion };
  return [diagnose(providerCatalog, 'provider/invalid-option', values)];
}

function fits(value: unknown, shape: OptionShape): boolean {
  switch (shape.kind) {
    case 'one-of':
      return shape.words.some((word) => word === value);
    case 'text':
      return isText(value);
    case 'named-texts':
      return isMapping(value) && memberPairs(value).every(([, member]) => isText(member));
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function expectation(shape: OptionShape): string {
  switch (shape.kind) {
    case 'one-of':
      return oneOf(shape.words);
    case 'text':
      return 'text';
    case 'named-texts':
      return 'an object of texts';
  }
}

function oneOf(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ');
}
