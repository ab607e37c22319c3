import { z } from 'zod';
import { Span } from './span.js';

/** Part of the instrument, in the words of Akoma Ntoso. */
export const Role = z.enum(['preface', 'preamble', 'body', 'annex', 'conclusions']);
export type Role = z.infer<typeof Role>;

/** `text` repeats the words at `span` with white space folded, for people who read the JSON. */
export const Heading = z.strictObject({ text: z.string(), span: Span });
export type Heading = z.infer<typeof Heading>;

/**
 * Kinds nest from outer to inner roughly in this order. `instrument` is a further instrument printed in the same
 * file, with its title as the heading and its own parts below it; the parts of the first one are outermost. `block`
 * is an unnumbered paragraph; `wrapUp` the tail of a paragraph after its list.
 */
export const SectionKind = z.enum([
  'instrument',
  'preface',
  'preamble',
  'recital',
  'body',
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'block',
  'wrapUp',
  'annex',
  'conclusions',
]);
export type SectionKind = z.infer<typeof SectionKind>;

const sectionShape = {
  /** As in Akoma Ntoso: `art_5__para_2__point_a`; unique in the record. */
  eId: z.string().regex(/^[a-z][A-Za-z0-9_.-]*$/),
  kind: SectionKind,
  role: Role,
  /** The number as printed, with its word: `Article 5`, `(a)`, `2.`; null when there is none. */
  label: z.string().nullable(),
  /** The number alone, as printed: `5`, `IV`, `a`, `4.2.1`, `FIRST`; null when there is none. */
  number: z.string().nullable(),
  heading: Heading.nullable(),
  /** From the label (or first word) to the end of the last descendant; siblings never overlap. */
  span: Span,
};

export interface Section {
  eId: string;
  kind: SectionKind;
  role: Role;
  label: string | null;
  number: string | null;
  heading: Heading | null;
  span: Span;
  children: Section[];
}

/** Children lie inside the parent's span, in text order. */
export const Section: z.ZodType<Section> = z.strictObject({
  ...sectionShape,
  get children() {
    return z.array(Section);
  },
});
