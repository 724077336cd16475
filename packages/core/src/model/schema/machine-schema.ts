import type { PerProvider } from '../by-provider.js';
import type { MachineInput } from '../machine.js';
import { choice } from './choice.js';
import { filledList } from './list.js';
import { once } from './once.js';
import { perProvider } from './per-provider.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** The machine a job runs on. */
export const machineSchema: () => Schema<PerProvider<MachineInput>> = once(() =>
  perProvider<MachineInput>({ expected: 'an object or `byProvider({ … })`' }, machine()),
);

const machine: () => Schema<MachineInput> = once(() =>
  strictObject<MachineInput>({}, { size: text(), runner: runner() }),
);

const runner: () => Schema<string | readonly string[]> = once(() =>
  choice<string | readonly string[]>({ expected: 'text or a list of texts' }, (value) =>
    Array.isArray(value) ? filledList(text()) : text(),
  ),
);
