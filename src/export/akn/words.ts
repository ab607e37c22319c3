import type { AgreementRecord, Section, Span } from '../../model/index.js';

/** The words of one section without those of its children, as spans into the document text; null: it has none. */
export interface Words {
  num: Span | null;
  heading: Span | null;
  text: Span | null;
}

type Piece = { of: Words; part: keyof Words; start: number };

/**
 * Shares the document text out among number, heading and own words of every section. Each piece goes on to where the
 * next begins, the first begins with the text and the last ends with it, so that nothing is lost and nothing is
 * twice: a dash between number and heading stays with the number, a rule below a paragraph with the paragraph.
 */
export function shareOut(record: AgreementRecord): ReadonlyMap<Section, Words> {
  const textStarts = new Map(record.clauses.map(({ id, textStart }) => [id, textStart]));
  const shares = new Map<Section, Words>();
  const pieces: Piece[] = [];
  const visit = (section: Section): void => {
    const words: Words = { num: null, heading: null, text: null };
    shares.set(section, words);
    pieces.push(...piecesOf(section, words, textStarts.get(section.eId)));
    section.children.forEach(visit);
  };
  record.sections.forEach(visit);
  let end = record.document.text.length;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const { of, part, start } = pieces[at]!;
    const from = at === 0 ? 0 : Math.min(start, end);
    of[part] = from < end ? { start: from, end } : null;
    end = from;
  }
  return shares;
}

/** In text order; the record does not tell where a label begins, but nothing else can begin before it but a heading. */
function piecesOf(section: Section, of: Words, textStart: number | undefined): Piece[] {
  const { label, heading, span } = section;
  const pieces: Piece[] = [];
  const headingFirst = heading !== null && heading.span.start <= span.start;
  if (label !== null) pieces.push({ of, part: 'num', start: headingFirst ? heading.span.end : span.start });
  if (heading !== null) {
    const piece: Piece = { of, part: 'heading', start: heading.span.start };
    if (headingFirst) pieces.unshift(piece);
    else pieces.push(piece);
  }
  if (textStart !== undefined) pieces.push({ of, part: 'text', start: textStart });
  return pieces;
}
