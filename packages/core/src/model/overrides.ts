/**
 * The last word, per provider: parts of that provider's file that replace what dtekit made, checked again afterwards.
 * Each provider package adds its own key with its own type, so the keys complete as soon as the package is imported.
 */
// biome-ignore lint/suspicious/noEmptyInterface: provider packages merge their key into it
export interface Overrides {}
