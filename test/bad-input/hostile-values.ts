/** An object that contains itself, by way of a provider's part of it. */
export function cyclic(): object {
  const job: Record<string, unknown> = { script: ['true'] };
  job.self = job;
  return { gitlab: { deploy: job } };
}

/** An object of that many levels. */
export function nested(levels: number): object {
  return levels === 0 ? {} : { down: nested(levels - 1) };
}

/** A list as long as a list can be, with nothing in it. */
export const endless: readonly unknown[] = new Array(2 ** 32 - 1);

/** An object that cannot even be looked at. */
export const unreadable: object = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error('hands off');
    },
  },
);
