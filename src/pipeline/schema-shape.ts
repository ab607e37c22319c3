import { z } from 'zod';

/** A schema without the wrappers that say when it may be missing. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;

/** The schema of one alternative of a union. */
export const alternative = (schema: z.core.$ZodType, index: number): z.core.$ZodType => {
  const plain = unwrapped(schema);
  return plain instanceof z.ZodUnion ? (plain.options[index] ?? plain) : plain;
};

/** The schema of the part at `path`; undefined where the schema says nothing of it. */
export const schemaAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined => {
  const plain = unwrapped(schema);
  const [part, ...rest] = path;
  if (part === undefined) return plain;
  if (plain instanceof z.ZodArray) return schemaAt(plain.element, rest);
  if (plain instanceof z.ZodObject) {
    const inner: z.core.$ZodType | undefined = plain.shape[String(part)];
    return inner && schemaAt(inner, rest);
  }
  return undefined;
};

/** Keys a block may have at `path`. */
export const keysAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] => {
  const found = schemaAt(schema, path);
  const options = found instanceof z.ZodUnion ? found.options : [found];
  return options.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape) : []));
};
