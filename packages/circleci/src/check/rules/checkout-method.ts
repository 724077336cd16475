import { type Diagnostic, diagnose, memberOf } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const methods: readonly string[] = ['blobless', 'full', 'shallow'];

/** Whether checkouts use a method that CircleCI knows, or an expression. */
export function checkCheckoutMethod({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ command, body, path }) => {
    const method = command === 'checkout' ? memberOf(body, 'method') : undefined;
    if (method === undefined) return [];
    const value = String(method);
    if (value.includes('<<') || methods.includes(value)) return [];
    const place = { path: [...path, command, 'method'] };
    return [diagnose(circleciCatalog, 'circleci/invalid-checkout-method', { value }, place)];
  });
}
