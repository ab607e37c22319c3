import { z } from 'zod';
import { Problem } from './problem.js';

/** As much of what somebody sent is repeated to them. */
const LONGEST_ECHO = 60;
/** What is said of a body that is none. */
export const NO_JSON_OBJECT = 'Send a JSON object, as "Content-Type: application/json".';

/**
 * The parameters of an address as the schema has them: lists by repeating a name, whole numbers in digits. Throws a
 * Problem that names the first parameter that is unknown, given twice or not as it must be.
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  sent: URLSearchParams,
): z.output<Schema> {
  const raw: Record<string, unknown> = {};
  for (const name of new Set(sent.keys())) {
    const parameter = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!parameter) throw new Problem(400, sayUnknown(name, Object.keys(schema.shape)));
    const values = sent.getAll(name);
    const kind = kindOf(parameter as z.ZodType);
    if (kind !== 'array' && values.length > 1) throw new Problem(400, `"${name}" can be given only once.`);
    const [value = ''] = values;
    raw[name] =
      kind === 'array' ? values : kind === 'number' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Problem(400, sayIssue(result.error.issues[0]!));
}

/** A body of JSON as the schema has it; throws a Problem that names the first part that is unknown or not as it must be. */
export function readBody<Schema extends z.ZodObject>(schema: Schema, sent: unknown): z.output<Schema> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new Problem(400, NO_JSON_OBJECT);
  const unknown = Object.keys(sent).find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) throw new Problem(400, sayUnknown(unknown, Object.keys(schema.shape)));
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  throw new Problem(400, sayIssue(result.error.issues[0]!));
}

/** `array`, `number`, `string`, …: what an optional parameter, or one with a default, is when it is there. */
export function kindOf(type: z.ZodType): string {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return kindOf(type.unwrap() as z.ZodType);
  return type.type;
}

function sayUnknown(name: string, known: readonly string[]): string {
  const those = known.length > 0 ? `there are ${known.join(', ')}` : 'this address takes none';
  return `There is no parameter "${name.slice(0, LONGEST_ECHO)}": ${those}.`;
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  switch (issue.code) {
    case 'invalid_value':
      return `"${name}" must be one of ${issue.values.join(', ')}.`;
    case 'invalid_type':
      return issue.expected === 'string'
        ? `"${name}" must be given, as text.`
        : `"${name}" must be a whole number.`;
    case 'too_big':
      return `"${name}" may ${sayBound('at most', Number(issue.maximum), issue.origin)}.`;
    case 'too_small':
      if (issue.origin === 'string') return `"${name}" must not be empty.`;
      return `"${name}" must ${sayBound('at least', Number(issue.minimum), issue.origin)}.`;
    case 'custom':
      return `"${name}" ${issue.message}.`;
    default:
      return `"${name}" is not written as it must be.`;
  }
}

function sayBound(which: string, bound: number, origin: string): string {
  if (origin === 'string') return `have ${which} ${bound} characters`;
  if (origin === 'array') return `be given ${which} ${bound} times`;
  return `be ${which} ${bound}`;
}
