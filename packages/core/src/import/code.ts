/** A piece of TypeScript, before it is laid out in lines. */
export type Code = TextCode | ObjectCode | ListCode | CallCode;

/** A literal or a name: never broken into lines. */
export interface TextCode {
  readonly kind: 'text';
  readonly text: string;
}

/** An object literal. */
export interface ObjectCode {
  readonly kind: 'object';
  readonly members: readonly MemberCode[];
  /** Whether it has a line for each member even where one line would do. */
  readonly isOpen?: boolean;
}

/** A member of an object. */
export interface MemberCode {
  readonly key: string;
  readonly value: Code;
  /** Lines of comment above it. */
  readonly comments: readonly string[];
}

/** A list literal. */
export interface ListCode {
  readonly kind: 'list';
  readonly items: readonly ItemCode[];
  /** What is called on the list, e.g. `.join('\n')`. */
  readonly suffix?: string;
}

/** An item of a list. */
export interface ItemCode {
  readonly value: Code;
  /** Lines of comment above it. */
  readonly comments: readonly string[];
}

/** A call with at most one argument. */
export interface CallCode {
  readonly kind: 'call';
  readonly name: string;
  readonly argument?: Code;
}

/** A literal or a name. */
export function textCode(text: string): TextCode {
  return { kind: 'text', text };
}

/** A call. */
export function callCode(name: string, argument?: Code): CallCode {
  return { kind: 'call', name, ...(argument === undefined ? {} : { argument }) };
}
