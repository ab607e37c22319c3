import type { Passage, Span } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { Cue } from './topics.js';

const SALUTATION =
  /^(?:[^.;]{0,100}\b\d{4}\.? )?(?:(?:your )?excellency|sir|madam|monsieur|mr\.? (?:minister|ambassador|secretary)|dear [^.]{2,60}|gentlemen) ?[,:!.]?(?:$| )/i;
/** `The Embassy of Ruritania presents its compliments to the Ministry of Foreign Affairs of Elbonia and …`. */
export const COMPLIMENTS =
  /(?:^|\d{4}\.? )(The (?:[^.;]{3,120}?)) presents? (?:its|his|her) compliments to ((?:the|his|her) [^.;]{3,160}?)(?=,| and has| and )/i;
/** Cheap, before that. */
const ARE_THERE = /compliments to /i;
/** The section of a note: a part, wherever it stands. */
const isPart = (id: string): boolean => {
  const at = id.lastIndexOf('_') - PART.length;
  return at >= 0 && id.startsWith(PART, at) && (at === 0 || id.startsWith('__', at - 2));
};
const PART = 'part';

/** A letter or note of an exchange, up to the next one. */
export interface Letter extends Span {
  /** Of the part that holds it, else of the passage that salutes. */
  eId: string;
  /** What stands above the salutation. */
  head: readonly Passage[];
  salutation: Passage;
}

/**
 * The letters of a text, in order: one in each part that salutes somebody. `areNotes`: the text is an exchange, whose
 * letters need no parts. Empty for any other text.
 */
export function lettersIn(context: AgreementContext, areNotes: boolean): Letter[] {
  if ((context.cues & Cue.salutes) === 0) return [];
  const inParts = opened(context);
  const found = inParts.length > 0 || !areNotes ? inParts : saluting(context);
  return found.map((one, index) => ({
    ...one,
    start: startOf(one),
    end: index + 1 < found.length ? startOf(found[index + 1]!) : context.text.length,
  }));
}

type Opened = Omit<Letter, 'start' | 'end'>;
const startOf = ({ head, salutation }: Opened): number => (head[0] ?? salutation).span.start;

const salutes = ({ flat }: AgreementContext, { textStart, span }: Passage): boolean => {
  const words = flat.slice(textStart, span.end);
  return SALUTATION.test(words) || (ARE_THERE.test(words) && COMPLIMENTS.test(words));
};

/** The first salutation of each part, with what stands above it there. */
function opened(context: AgreementContext): Opened[] {
  const found: Opened[] = [];
  let head: Passage[] = [];
  let last = '';
  for (const passage of context.passages) {
    const eId = passage.sectionPath.find(isPart);
    if (eId === undefined || passage.role === 'annex') continue;
    if (eId !== last) head = [];
    last = eId;
    if (found.at(-1)?.eId === eId) continue;
    if (salutes(context, passage)) found.push({ eId, head, salutation: passage });
    else head.push(passage);
  }
  return found;
}

/** Every salutation, with the short lines right above it; none where only one letter is printed. */
function saluting(context: AgreementContext): Opened[] {
  const found: Opened[] = [];
  let head: Passage[] = [];
  for (const passage of context.passages) {
    const words = context.flat.slice(passage.textStart, passage.span.end);
    if (salutes(context, passage)) {
      const first = head.findIndex(({ span }) => HEADS.test(context.flat.slice(span.start, span.end)));
      const own = first === -1 ? [] : head.slice(first).slice(-MOST_LINES);
      found.push({ eId: passage.sectionPath.at(-1)!, head: own, salutation: passage });
      head = [];
    } else if (words.length > LINE_CHARS || ENDS.test(words)) head = [];
    else head.push(passage);
  }
  return found.length > 1 ? found : [];
}
const LINE_CHARS = 140;
const MOST_LINES = 4;
/** A letterhead or what a collection prints above it, not the name of whoever signed the letter before. */
const HEADS = /\d|\b(?:from|to|Ministry|Embassy|Legation|Office|Department)\b/;
/** The end of a letter. */
const ENDS =
  /\b(?:accept|avails?|sincerely|truly|respectfully|faithfully|assurances?)\b|^I have(?: the honou?r to be)?, ?etc|^\W?(?:signed|sg?d|for|on behalf)\b/i;
