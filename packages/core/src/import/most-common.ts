/** The value that most of some have, if at least so many do: the first of those that are equally common. */
export function mostCommon<Value>(values: readonly Value[], atLeast: number): Value | undefined {
  const counts = values.map((value) =>
    value === undefined ? 0 : values.filter((other) => isSame(other, value)).length,
  );
  const most = Math.max(0, ...counts);
  return most < atLeast ? undefined : values[counts.indexOf(most)];
}

/** Whether two values of plain data are equal. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
