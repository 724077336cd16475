import type { ProviderTraits } from './provider.js';

/** A provider's own name of a machine size; one that is not among the neutral sizes is such a name already. */
export function nativeSize(size: string, { machineSizes }: ProviderTraits): string {
  return Object.entries(machineSizes).find(([neutral]) => neutral === size)?.[1] ?? size;
}
