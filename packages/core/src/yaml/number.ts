/**
 * A number in the one decimal form that all readers read as the same number; `undefined` where there is none.
 *
 * There is none for NaN and the infinities, for integers beyond 2^53 (JavaScript prints rounded digits, readers with big
 * integers keep them), and for what JavaScript prints with an exponent: `1e-7` is a number in YAML 1.2 and text in
 * PyYAML and Psych. Negative zero is written as `0`.
 */
export function formatNumber(value: number): string | undefined {
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isExact) return undefined;
  const text = String(value);
  return text.includes('e') ? undefined : text;
}
