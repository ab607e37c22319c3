import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

/** Where a contract dates itself. */
const OPENING_CHARS = 3500;
/** Before the date: "effective as of", "Effective Date:", "“Commencement Date” means". */
const EFFECTIVE =
  /\beffective(?! +when)\b[^.;]{0,40}$|\b(?:effective|commencement) +date["”’']? *(?:of +this +(?:\w+ +)?agreement +)?(?:means|is|shall +(?:mean|be)|:)[ :]*(?:the +)?$/i;
/** After it: (the “Effective Date”). */
const NAMED_EFFECTIVE = /^[ ,]*\([^()]{0,16}["“‘']?effective +date/i;

/** A contract's "effective as of May 4, 2007", or the date it names its Effective Date: in its first lines or defined. */
export function readEffectiveDate(context: AgreementContext): Stated<string> | null {
  const { flat } = context;
  for (const date of context.factsIn('date', { start: 0, end: flat.length })) {
    // A year alone is no day to begin on.
    if (date.date.length < 7) continue;
    const before = flat.slice(Math.max(0, date.span.start - 60), date.span.start);
    const opening = date.span.start < OPENING_CHARS;
    const after = opening ? flat.slice(date.span.end, date.span.end + 40) : '';
    const defined = DEFINED.test(before);
    if (
      !defined &&
      !(opening && ((EFFECTIVE.test(before) && !OTHERS.test(before)) || NAMED_EFFECTIVE.test(after)))
    )
      continue;
    return { value: date.date, span: date.span };
  }
  return null;
}
/** The definition of the term, wherever it stands. */
const DEFINED =
  /(?:["“‘'](?:effective|commencement) +date["”’'] *,? *(?:means|shall +mean|is)|\b(?:EFFECTIVE|COMMENCEMENT|Effective|Commencement) +(?:DATE|Date) +means)[ :]*(?:\d{1,2}[:.]\d\d *[ap]\.?m\.?[^,;.]{0,40}\bon +)?(?:the +)?$|\beffective +date +of +this +(?:\w+ +)?agreement +(?:is|shall +be)[ :]*$|\bto +be +effective +(?:as +of +|on +)?$/i;
/** Another agreement, or another event, takes effect then. */
const OTHERS =
  /\b(?:another|certain|prior|previous\w*|original|amended|expir\w*|terminat\w*|ends?|ending)\b/i;
