/** What an option may be: one of some words, any text, or texts by name. */
export type OptionShape =
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'named-texts' };

/** What each option of a target may be. */
export type OptionShapes<Options> = { readonly [Key in keyof Options]-?: OptionShape };
