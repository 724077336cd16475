import type { Diagnostic, Path } from '@dtekit/core/provider';
import { checkRules } from '../check/check.js';
import type { ReadDocument } from './read-document.js';

/**
 * The rules for a document that was read from a file. Of parts that could not be read, and of what holds or uses them,
 * nothing is said: the shape comes first.
 */
export function checkRead({ document, misread }: ReadDocument): readonly Diagnostic[] {
  const findings = checkRules(document);
  if (misread.length === 0) return findings;
  return findings.filter(({ code, path }) => !missing.test(code) && misread.every((part) => !touch(path, part)));
}

/** Codes of what is not there, because it could not be read perhaps. */
const missing = /^circleci\/(?:unknown-|undeclared-|missing-|unused-|nothing-)/;

function touch(left: Path, right: Path): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}
