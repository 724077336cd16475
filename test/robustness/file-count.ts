/** Mutated files per provider: some at every run of the tests, 10,000 with `npm run test:fuzz`, which takes minutes. */
export const fileCount: number = Number(process.env.FUZZ_FILES ?? 1_000);
