/** Puts the making of a value off until it is needed for the first time: a program that validates nothing builds no schemas. */
export function once<Value>(create: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: create() };
    return made.value;
  };
}
