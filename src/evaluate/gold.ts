import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Taxonomy } from '../model/index.js';

/** Told where a line has the form of another task. */
const FIT = 'Does the file fit the --task?';

/**
 * Gold files are JSONL, one item a line, gzipped or not; `pacta evaluate --help` describes the formats. Unknown
 * keys are ignored: gold comes from many hands and carries notes of its own.
 */
export const ClauseGold = z
  .object({
    id: z.string(),
    text: z.string(),
    heading: z.string().optional(),
    labels: z.array(z.string()).optional(),
    /** The same as `labels` with one entry. */
    label: z.string().optional(),
  })
  .refine((item) => item.labels ?? item.label, { error: `needs labels (or label). ${FIT}` })
  .transform(({ id, text, heading, labels, label }) => ({ id, text, heading, labels: labels ?? [label!] }));
export type ClauseGold = z.infer<typeof ClauseGold>;

/** One passage of a document; passages stand in the order of the document. */
export const PassageGold = z.object({
  doc: z.string(),
  p: z.number(),
  text: z.string(),
  role: z.string().nullish(),
  /** What every annotator chose, main one first. */
  labels: z.array(z.string()),
  /** What some annotators chose: neither asked for nor counted against. */
  also: z.array(z.string()).default([]),
  excluded: z.array(z.string()).default([]),
  /** Annotators disagreed on everything: not scored. */
  disputed: z.boolean().default(false),
  /** Null: annotators disagreed, not scored. */
  modality: z.string().nullish(),
  bearer: z.string().nullish(),
});
export type PassageGold = z.infer<typeof PassageGold>;

/** Refuses stretches that do not lie within the text. */
const checkStretches = (
  { length }: string,
  stretches: readonly { start: number; end: number }[],
  key: string,
  context: z.RefinementCtx,
): void => {
  for (const [index, { start, end }] of stretches.entries()) {
    if (0 <= start && start <= end && end <= length) continue;
    const message = `start ${start} and end ${end} are no stretch of the text, which has ${length} UTF-16 units. Count them again.`;
    context.addIssue({ code: 'custom', path: [key, index], message });
  }
};

/** A whole text and where its articles begin; offsets in UTF-16 units of `text`, within it. */
export const SegmentationGold = z
  .object({
    id: z.string(),
    text: z.string(),
    articles: z.array(
      z.object({ number: z.string(), heading: z.string().nullish(), start: z.int(), end: z.int() }),
    ),
  })
  .superRefine(({ text, articles }, context) => checkStretches(text, articles, 'articles', context));
export type SegmentationGold = z.infer<typeof SegmentationGold>;

/** A whole text and the words of it that are of each category; offsets in UTF-16 units of `text`, within it. */
export const SpanGold = z
  .object({
    id: z.string(),
    text: z.string(),
    answers: z.array(z.object({ category: z.string(), start: z.int(), end: z.int() })),
  })
  .superRefine(({ text, answers }, context) => checkStretches(text, answers, 'answers', context));
export type SpanGold = z.infer<typeof SpanGold>;

/** A missing key is not scored; null and empty say that the text does not state it. One key at least is there. */
const FactsItem = z.object({
  doc: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  instrument: z.string().nullish(),
  arity: z.string().nullish(),
  parties: z.array(z.string()).optional(),
  /** `party: role`, one for each role. */
  roles: z.array(z.string()).optional(),
  signed: z
    .object({
      date: z.string().nullish(),
      place: z.string().nullish(),
      /** `side: date, place`, one for each signature. */
      by: z.array(z.string()).optional(),
    })
    .optional(),
  inForce: z.object({ date: z.string().nullish(), how: z.string().nullish() }).optional(),
  provisional: z.object({ start: z.string().nullish(), date: z.string().nullish() }).nullish(),
  duration: z
    .object({
      value: z.string().nullish(),
      renewal: z.string().nullish(),
      renewalPeriod: z.string().nullish(),
      expires: z.string().nullish(),
    })
    .optional(),
  terminationNotice: z.string().nullish(),
  disputeSteps: z.array(z.string()).optional(),
  disputeExcluded: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  prevailingLanguage: z.string().nullish(),
  survives: z.array(z.string()).optional(),
  amendment: z.object({ ways: z.array(z.string()).optional(), inForce: z.string().nullish() }).optional(),
  depositary: z.array(z.string()).optional(),
  registration: z.string().nullish(),
  binding: z.string().nullish(),
  governingLaw: z.array(z.string()).optional(),
});
export const FactsGold = FactsItem.refine(
  (item) => Object.keys(item).some((key) => key !== 'doc' && key !== 'text'),
  {
    error: `states no fact, such as title or parties. ${FIT}`,
  },
);
export type FactsGold = z.infer<typeof FactsGold>;

/** Not a category: the text has none of the taxonomy. */
export const NONE = 'none';

/** The format, with labels that are categories of the taxonomy (or NONE) and nothing else: others can never be given. */
export function labelledBy<T extends z.ZodType<{ labels: string[]; also?: string[]; excluded?: string[] }>>(
  taxonomy: Taxonomy,
  format: T,
): T {
  const known = new Set(taxonomy.families.flatMap(({ categories }) => categories.map(({ id }) => id)));
  return format.superRefine((item, context) => {
    for (const key of ['labels', 'also', 'excluded'] as const) {
      const unknown = item[key]?.find((label) => label !== NONE && !known.has(label));
      if (unknown === undefined) continue;
      const message = `"${unknown}" is no category of these rules; "pacta categories" lists them.`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
  });
}

/**
 * The format, with categories named by their ids or their titles, and none that the taxonomy does not have; what comes
 * out has the ids. In titles case and signs do not matter.
 */
export function spansOf(taxonomy: Taxonomy): z.ZodType<SpanGold> {
  const ids = new Map<string, string>();
  for (const { id, title } of taxonomy.families.flatMap(({ categories }) => categories))
    ids.set(foldTitle(id), id).set(foldTitle(title), id);
  return SpanGold.transform((item, context) => ({
    ...item,
    answers: item.answers.map((answer, index) => {
      const category = ids.get(foldTitle(answer.category));
      if (category !== undefined) return { ...answer, category };
      const message = `"${answer.category}" is no category of these rules; "pacta categories" lists them.`;
      context.addIssue({ code: 'custom', path: ['answers', index], message });
      return answer;
    }),
  }));
}

const foldTitle = (title: string): string =>
  title
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.join(' ') ?? '';

/** A gold file that cannot be used: the message names file, line and fault. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/**
 * Reads a gold file item by item. Throws GoldError for a file that cannot be read and at the first line that does not
 * fit.
 */
export async function readGold<T>(file: string, format: z.ZodType<T>): Promise<T[]> {
  const raw = createReadStream(file);
  const plain = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  // pipe() does not forward errors: a missing file must reach the loop below.
  raw.on('error', (error) => plain.destroy(error));
  const items: T[] = [];
  let lineNumber = 0;
  try {
    for await (const line of createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      items.push(parseLine(line, format, `${file}: line ${lineNumber}`));
    }
  } catch (error) {
    if (error instanceof GoldError) throw error;
    throw new GoldError(sayUnreadable(file, error as NodeJS.ErrnoException));
  }
  if (items.length === 0) throw new GoldError(`${file}: no items. A gold file has one JSON object a line.`);
  return items;
}

function sayUnreadable(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder, not a gold file.`;
  return `${file} cannot be read (${code ?? message}).`;
}

function parseLine<T>(line: string, format: z.ZodType<T>, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new GoldError(`${place} is not JSON. A gold file has one JSON object a line.`);
  }
  const parsed = format.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0]!;
  const key = first.path.join('.') || 'item';
  const said = first.code === 'custom' ? first.message : `${first.message}. ${FIT}`;
  throw new GoldError(`${place}: ${key}: ${said}`);
}
