import { entriesOf, membersOf } from '../document/members.js';

/** The members of a parallel group in either of its forms, a list or a mapping with `steps`. */
export function parallelMembers(group: unknown): readonly unknown[] {
  return Array.isArray(group) ? group : entriesOf(membersOf(group).get('steps'));
}
