import { entriesOf, memberOf } from '@dtekit/core/provider';

/** The members of a parallel group in either of its forms, a list or a mapping with `steps`. */
export function parallelMembers(group: unknown): readonly unknown[] {
  return Array.isArray(group) ? group : entriesOf(memberOf(group, 'steps'));
}
