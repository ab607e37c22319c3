import type { Instrument, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { NOTE } from './correspondents.js';
import { KIND_WORD } from './title-words.js';

/** What an instrument calls itself. */
const KINDS: readonly (readonly [pattern: RegExp, instrument: Instrument])[] = [
  [/\bexchange of (?:notes|letters)\b|\bnotes? verbales?\b/i, 'exchange-of-notes'],
  [/\bmemorand(?:um|a)\b|\bM\.?O\.?U\b/i, 'memorandum'],
  [/\bprotocol\b/i, 'protocol'],
  [/\barrangements?\b/i, 'arrangement'],
  [/\bconvention\b/i, 'convention'],
  [/\bcharter\b/i, 'charter'],
  [/\btreaty\b|\bpact\b|\binternational +covenant\b/i, 'treaty'],
  [/\bagreement\b|\baccord\b/i, 'agreement'],
  [/\bcontract\b|\blease\b|\bdeed\b/i, 'contract'],
  [
    /\b(?:declaration|decision|document|statement|statutes?|constitution|letter of intent|terms of reference|agreed minutes?|(?:final|general|additional) act)(?!\w)/i,
    'other',
  ],
];

/** A note begins right below the title of the agreement that it proposes; in a treaty the recitals begin there. */
function isOfNote({ flat }: AgreementContext, { span }: Stated<string>): boolean {
  const opening = flat.slice(span.end, span.end + LETTER_HEAD_CHARS);
  const writes = WRITES.exec(opening);
  return writes !== null && !RECITES.test(opening.slice(0, writes.index));
}
const WRITES =
  /\b(?=[IWwp])(?:(?:I|[Ww]e) +have +the +honou?r\b|presents? +(?:its|his|her|their) +compliments\b)/;
/** The names of those who write and are written to, place, day, reference and salutation. */
const LETTER_HEAD_CHARS = 600;
const RECITES =
  /\b(?:have +(?:agreed|appointed)|desir(?:ing|ous)|considering|recalling|Article +(?:1|I)|plenipotentiar(?:y|ies))\b/i;

/** The kind of instrument, from the title, or from the words of an exchange of notes. */
export function readInstrument(
  context: AgreementContext,
  title: Stated<string> | null,
  contract: boolean,
): Stated<Instrument> | null {
  const opening = context.flat.slice(0, 3000);
  const mayBeNote = title === null || !KIND_WORD.test(title.value) || isOfNote(context, title);
  const note = mayBeNote ? NOTE.exec(opening) : null;
  if (note)
    return { value: 'exchange-of-notes', span: { start: note.index, end: note.index + note[0].length } };
  const words = title ? context.flat.slice(title.span.start, title.span.end) : opening.slice(0, 400);
  const at = title?.span.start ?? 0;
  // The instrument's own name stands first; those named after it are others. An exchange of notes says so last.
  let first: { match: RegExpExecArray; instrument: Instrument } | null = null;
  for (const [pattern, instrument] of KINDS) {
    const match = pattern.exec(words);
    if (match && (first === null || match.index < first.match.index)) first = { match, instrument };
    if (match && instrument === 'exchange-of-notes') break;
  }
  // What changes an agreement and does not name it.
  const change = first === null ? /\b(?:amendment|addendum)\b/i.exec(words) : null;
  if (change) first = { match: change, instrument: 'other' };
  if (first === null) return null;
  const { match, instrument } = first;
  const plain = instrument === 'agreement' || instrument === 'arrangement';
  return {
    value: contract && plain ? 'contract' : instrument,
    span: { start: at + match.index, end: at + match.index + match[0].length },
  };
}
