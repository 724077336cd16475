import type { Catalog } from '@dtekit/core/provider';

/** What the messages about parameters, arguments and expressions need. */
export interface ParameterCatalogArguments {
  'circleci/reserved-parameter': { readonly job: string; readonly name: string };
  'circleci/unknown-argument': CalledWith & { readonly suggestion: string | undefined };
  'circleci/missing-argument': CalledWith;
  'circleci/argument-type': CalledWith & {
    readonly type: string;
    /** The value as YAML shows it. */
    readonly value: string;
  };
  'circleci/undeclared-parameter': { readonly expression: string; readonly suggestion: string | undefined };
  'circleci/unclosed-expression': { readonly line: string };
}

/** What is called and the parameter in question. */
interface CalledWith {
  readonly kind: 'job' | 'command' | 'executor';
  readonly callee: string;
  readonly name: string;
}

/** The codes about parameters, arguments and expressions. */
export const parameterCatalog: Catalog<ParameterCatalogArguments> = {
  'circleci/reserved-parameter': {
    severity: 'error',
    summary: 'A job parameter with the name of a workflow key',
    why: 'A workflow writes arguments beside keys such as `name` and `requires`, so a parameter cannot have the name of one.',
    sources: ['https://circleci.com/docs/guides/orchestrate/reusing-config/#authoring-parameterized-jobs'],
    message: ({ job, name }) => `the parameter \`${name}\` of the job \`${job}\` has the name of a workflow key`,
    hint: () => 'rename the parameter',
  },
  'circleci/unknown-argument': {
    severity: 'error',
    summary: 'A job, a command or an executor gets an argument that it has no parameter for',
    why: 'CircleCI rejects the file with `Unexpected argument(s)`. Misspelt keys such as `filter` end here too.',
    sources: ['https://github.com/projen/projen/issues/1930'],
    message: ({ kind, callee, name }) => `the ${kind} \`${callee}\` has no parameter \`${name}\``,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'declare the parameter or leave the argument out' : `did you mean \`${suggestion}\`?`,
  },
  'circleci/missing-argument': {
    severity: 'error',
    summary: 'A job, a command or an executor does not get an argument that it needs',
    why: 'A parameter without a default needs a value wherever it is used. CircleCI rejects the file.',
    sources: ['https://circleci.com/docs/guides/orchestrate/reusing-config/#authoring-parameterized-jobs'],
    message: ({ kind, callee, name }) => `the ${kind} \`${callee}\` gets no value for its parameter \`${name}\``,
    hint: ({ kind }) =>
      kind === 'job'
        ? 'give it an argument or a matrix, or the parameter a default'
        : 'give it an argument, or the parameter a default',
  },
  'circleci/argument-type': {
    severity: 'error',
    summary: 'An argument of the wrong type',
    why: 'CircleCI does not convert arguments: the text "1" for an integer is `Type error for argument ordinal: expected type: integer, actual value: "1" (type string)`.',
    sources: ['https://github.com/CircleCI-Public/circleci-cli/issues/895'],
    message: ({ kind, callee, name, type, value }) =>
      `the ${kind} \`${callee}\` gets \`${value}\` for its parameter \`${name}\` of type ${type}`,
    hint: ({ type }) => `write a value of type ${type}, without quotes unless it is text`,
  },
  'circleci/undeclared-parameter': {
    severity: 'error',
    summary: 'An expression names a parameter that is not declared',
    why: 'CircleCI rejects the file with `Arguments referenced without declared parameters`.',
    sources: ['https://circleci.com/docs/guides/orchestrate/reusing-config/#using-the-parameters-declaration'],
    message: ({ expression }) => `\`<< ${expression} >>\` names a parameter that is not declared`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'declare the parameter, or write `\\<<` for a literal `<<`'
        : `did you mean \`${suggestion}\`?`,
  },
  'circleci/unclosed-expression': {
    severity: 'error',
    summary: 'A `<<` that begins no expression',
    why: "From version 2.1 on `<<` begins an expression anywhere in the file, in here documents too. CircleCI rejects the file with `Unclosed '<<' tag in string`.",
    sources: ['https://github.com/CircleCI-Archived/Orb-Project-Template/issues/21'],
    message: ({ line }) => `\`<<\` begins an expression that does not end: \`${line}\``,
    hint: () => 'write `\\<<` for a literal `<<`',
  },
};
