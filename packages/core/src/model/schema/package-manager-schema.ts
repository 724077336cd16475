import type { PackageManagerName } from '../../nx/invocation.js';
import type { PackageManagerInput } from '../package-manager.js';
import { choice } from './choice.js';
import { flag } from './flag.js';
import { keyword } from './keyword.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** The package manager: its name, or more about it. */
export const packageManagerSchema: () => Schema<PackageManagerName | PackageManagerInput> = once(() =>
  choice<PackageManagerName | PackageManagerInput>(
    { expected: 'the name of a package manager or an object' },
    (value) => (typeof value === 'string' ? packageManagerName() : packageManager()),
  ),
);

/** The package managers that are known. */
export const packageManagerName: () => Schema<PackageManagerName> = once(() =>
  keyword<PackageManagerName>({ npm: true, pnpm: true, yarn: true, bun: true }),
);

const packageManager: () => Schema<PackageManagerInput> = once(() =>
  strictObject<PackageManagerInput>(
    { name: packageManagerName() },
    { version: text(), preinstalled: flag(), install: text() },
  ),
);
