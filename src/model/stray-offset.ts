/** An offset that lies past the end of the text, and the keys and list numbers that lead to it. */
export interface StrayOffset {
  path: PropertyKey[];
  offset: number;
}

/** Keys under which a number, or a list of them, counts in the document text: those of spans, and single ones. */
const OFFSET_KEYS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'textStart',
  'at',
  'joinedHyphens',
  'origin',
]);

/**
 * The first offset in a record, or in the part of it under `key`, that is greater than `length`, the UTF-16 length of
 * its document text; null when there is none.
 */
export function strayOffset(value: unknown, length: number, key = ''): StrayOffset | null {
  if (typeof value === 'number') {
    return value > length && OFFSET_KEYS.has(key) ? { path: [], offset: value } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    // The second half of an origin counts in the file.
    if (key === 'origin' && name === '1' && typeof inner === 'number') continue;
    const stray = strayOffset(inner, length, isList ? key : name);
    if (stray) return { ...stray, path: [isList ? Number(name) : name, ...stray.path] };
  }
  return null;
}
