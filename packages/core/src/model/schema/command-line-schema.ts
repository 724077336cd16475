import * as z from 'zod/mini';
import type { CommandLineParts } from '../../nx/command-line-parts.js';
import type { Exec, Invocation } from '../../nx/invocation.js';
import { keyword } from './keyword.js';
import { list } from './list.js';
import { nxCliSchema } from './nx-schema.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { type OptionalFields, strictObject } from './strict-object.js';
import { anyText, text } from './text.js';

/** The fields of every command line. */
export const commandLineFields: () => OptionalFields<CommandLineParts> = once(() => ({
  invocation: invocation(),
  env: list(assignment()),
  rest: list(text()),
  spelling: text(),
}));

const invocation: () => Schema<Invocation> = once(() =>
  strictObject<Invocation>({ exec: exec(), cli: nxCliSchema() }, {}),
);

const exec: () => Schema<Exec> = once(() =>
  keyword<Exec>({
    none: true,
    npx: true,
    'npx --yes': true,
    'pnpm exec': true,
    'pnpm dlx': true,
    yarn: true,
    'yarn dlx': true,
    bunx: true,
  }),
);

const assignment: () => Schema<readonly [name: string, value: string]> = once(() => z.tuple([text(), anyText()]));
