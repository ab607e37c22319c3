import { isScalar } from 'yaml';
import type { z } from 'zod';
import { similar } from '../model/index.js';

/** An entry that YAML takes for a list, a block, a quoted text or a sign of its own, and stumbles over its rest. */
const BEGINS_WITH_SIGN = /^\s*(?:- +)*(?:[\w-]+: +)?(?:\[ *)?[[{"&*!|>%@`]/;
const HOLDS_SIGN = /\S: |\s#/;
const IN_QUOTES = "Put the whole entry in single quotes: '…' (a single quote inside is written twice).";

/** What is wrong where aliases within aliases make a small file into a huge one, and the remedy. */
export const TOO_MANY_ALIASES =
  'the aliases (*name) of this file stand for more text than can be read. Write the entries out instead.';

/** What is wrong where the YAML itself cannot be read, and the remedy. */
export const describeYamlError = (code: string, message: string, sourceLine: string): string => {
  if (code === 'DUPLICATE_KEY')
    return 'the same key stands twice in this block. Join the two, or take one out.';
  if (code === 'TAB_AS_INDENT') return 'a tab at the beginning of the line. Indent with spaces.';
  const first = message.split('\n')[0] ?? message;
  const value = sourceLine.replace(/^\s*(?:- +)*[\w-]+: /, '');
  return BEGINS_WITH_SIGN.test(sourceLine) || HOLDS_SIGN.test(value)
    ? `not valid YAML: ${first}. ${IN_QUOTES}`
    : `not valid YAML: ${first}. Check indentation and quotes here and on the line before.`;
};

/**
 * What is wrong with a value, and the remedy. `node` is what was written (undefined when nothing was),
 * `sourceLine` the line it stands on.
 */
export const describeIssue = (
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  node: unknown,
  sourceLine: string,
): string => {
  const key = path.findLast((part) => typeof part === 'string');
  const what = key === undefined ? 'the file' : `"${key}"`;
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, what, node, sourceLine);
    case 'invalid_value':
      return describeChoice(issue.values.map(String), what, node);
    case 'invalid_key':
      return `${what} is no name. Names are lower case, joined by hyphens.`;
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'array') return `${what} is empty. Give at least one entry.`;
      if (issue.origin === 'string') return `${what} is empty. Write a text.`;
      return `${what}: ${uncapitalised(issue.message)}. Correct the number.`;
    case 'invalid_format':
      return `${what}: "${isScalar(node) ? String(node.value) : ''}" is not written as it must be: ${uncapitalised(issue.message)}. Correct it.`;
    default:
      return `${issue.message}.`;
  }
};

const describeType = (expected: string, what: string, node: unknown, sourceLine: string): string => {
  if (node === undefined) return `${what} is missing. Add it.`;
  if (expected === 'string') return describeText(what, node, sourceLine);
  if (expected === 'array')
    return `${what} must be a list. Write each entry on a line of its own, after "- ".`;
  if (expected === 'object' || expected === 'record')
    return `${what} must be a block. Write "key: value" lines.`;
  return `${what} must be a ${expected}. Correct it.`;
};

/** A text was expected: YAML has surprises here (12.10 is a number to it, [legal] a list, {name} a block). */
const describeText = (what: string, node: unknown, sourceLine: string): string => {
  if (!isScalar(node)) {
    return BEGINS_WITH_SIGN.test(sourceLine) || sourceLine.includes('[') || sourceLine.includes('{')
      ? `${what}: YAML reads brackets here, not a text. ${IN_QUOTES}`
      : `${what} must be a text. ${IN_QUOTES}`;
  }
  const written = node.source ?? '';
  if (written === '') return `${what} is empty. Write a text.`;
  const read =
    node.value === null ? 'nothing' : typeof node.value === 'boolean' ? 'a truth value' : 'a number';
  return `${what}: YAML reads ${written} as ${read}, not as a text. Put it in quotes: '${written}'.`;
};

const describeChoice = (allowed: readonly string[], what: string, node: unknown): string => {
  const written = isScalar(node) ? String(node.value) : 'this';
  const meant = similar(written, allowed);
  return `${what} cannot be "${written}". ${meant ? `Did you mean "${meant}"?` : `Write one of: ${allowed.join(', ')}.`}`;
};

const uncapitalised = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
