import * as z from 'zod/mini';
import { type IssueParams, type Schema, withParams } from './schema.js';

/**
 * One of several schemas, chosen by looking at the value, so that a fault is told in terms of what was meant instead of
 * once per alternative. `pick` gets plain data and returns nothing for a value that is none of them. A value whose type
 * the chosen schema refuses is told in the words of the choice, which name all alternatives.
 */
export function choice<Value>(params: IssueParams, pick: (value: unknown) => Schema<Value> | undefined): Schema<Value> {
  return z.custom<Value>().check((payload) => {
    const fault = findFault(payload.value);
    if (fault !== undefined) payload.issues.push({ code: 'custom', input: payload.value, ...withParams(fault) });
  });

  function findFault(value: unknown): IssueParams | undefined {
    const schema = pick(value);
    if (schema === undefined) return params;
    const { error } = z.safeParse(schema, value);
    if (error === undefined) return undefined;
    return error.issues.some(isTypeFault) ? params : { issues: error.issues };
  }
}

function isTypeFault(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'custom' && isTypeParams(issue.params ?? {}));
}

function isTypeParams({ expected, fault }: IssueParams): boolean {
  return expected !== undefined && fault === undefined;
}
