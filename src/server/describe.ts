import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import * as model from '../model/index.js';
import * as answers from './answers.js';
import { ProblemAnswer } from './problem.js';

/** What is said of schemas and their fields, by place: `Clause`, `Clause.modality`, `Markings.levels.byParty`. */
export type SchemaNotes = Readonly<Record<string, string>>;

/** Made from the comments in the code by `npm run schema`. */
export async function schemaNotes(): Promise<SchemaNotes> {
  // As seen from the source and from the built file.
  return JSON.parse(await readFile(new URL('../../src/server/schema-notes.json', import.meta.url), 'utf8'));
}

const { statementParts, ...others } = model;
/** The schemas that programs read answers and records by, by name. */
export const DESCRIBED: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries<unknown>({
    ...others,
    ...answers,
    ProblemAnswer,
    statementParts: z.strictObject(statementParts),
  }).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType),
);

type Override = (made: {
  zodSchema: unknown;
  jsonSchema: { description?: string; properties?: object };
}) => void;

/**
 * Puts the notes into the JSON Schema that zod makes: its `override`. A field that a schema has taken over from another is
 * described as it is there.
 */
export function describing(notes: SchemaNotes): Override {
  const names = new Map<unknown, string>(Object.entries(DESCRIBED).map(([name, schema]) => [schema, name]));
  const ofFields = new Map<unknown, Map<string, string>>();
  const ofKinds = new Map<unknown, string>();
  const keep = (owner: unknown, field: string, said: string): void => {
    const own = ofFields.get(owner) ?? new Map<string, string>();
    if (!own.has(field)) ofFields.set(owner, own.set(field, said));
  };
  const visit = (schema: unknown, place: readonly string[], seen: ReadonlySet<unknown>): void => {
    if (seen.has(schema) || (place.length > 1 && names.has(schema))) return;
    const within = new Set([...seen, schema]);
    for (const part of partsOf(schema)) {
      const said = notes[`${place.join('.')}:${kindOf(part)}`];
      if (said !== undefined) ofKinds.set(part, said);
      visit(part, place, within);
    }
    if (!(schema instanceof z.ZodObject)) return;
    for (const [field, type] of Object.entries(schema.shape)) {
      const said = notes[[...place, field].join('.')] ?? notes[[...place.filter(isWritten), field].join('.')];
      if (said !== undefined) {
        keep(schema, field, said);
        // Of a type that several fields have, each says something else.
        if (!names.has(type)) keep(type, field, said);
      }
      visit(type, [...place, field], within);
    }
  };
  for (const [schema, name] of names) visit(schema, [name], new Set());
  return ({ zodSchema, jsonSchema }) => {
    const name = names.get(zodSchema);
    const ofAll = name === undefined ? ofKinds.get(zodSchema) : notes[name];
    if (ofAll !== undefined) jsonSchema.description ??= ofAll;
    if (!(zodSchema instanceof z.ZodObject)) return;
    const properties = (jsonSchema.properties ?? {}) as Record<string, object>;
    for (const [field, type] of Object.entries(zodSchema.shape)) {
      const said = ofFields.get(zodSchema)?.get(field) ?? ofFields.get(type)?.get(field);
      const property = properties[field];
      if (said !== undefined && property) properties[field] = { ...property, description: said };
    }
  };
}

/** `stated` puts a value and a span around what is written inside of it. */
const isWritten = (field: string): boolean => field !== 'value';

/** Of one of several kinds of object: its `kind`. */
function kindOf(schema: unknown): string | undefined {
  const kind = schema instanceof z.ZodObject ? schema.shape.kind : undefined;
  return kind instanceof z.ZodLiteral ? String(kind.value) : undefined;
}

/** What a schema is made of, but the fields of an object. */
function partsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodLazy) return [schema.unwrap()];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [schema.unwrap()];
  return [];
}
