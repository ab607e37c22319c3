import type { InForceDelay, Note, Passage, Stated } from '../../model/index.js';
import { findSubject } from '../clauses/subject.js';
import { readApplied } from './applied.js';
import { type AgreementContext, sentenceAt } from './context.js';
import { type Delay, dayAfter, readDelay, statedDelay } from './delay.js';
import { readEffectiveDate } from './effective-date.js';
import { type Entry, type Mechanism, mechanismOf } from './in-force-mechanisms.js';
import { Cue, Topic } from './topics.js';

const ENTRY_CUES = Cue.enters | Cue.force;
/** Words before the verb that can hold its subject. */
const BEFORE_CHARS = 400;

const ENTERS =
  /\b(?:enters?|come|comes|came|entered|put|brought|go|goes) +in(?:to)? +(?:force|effect|operation)\b|\btakes? +effect\b|\b(?:commenc(?:es?|ing)|begins?|beginning|starts?) +(?=(?:on|upon|from|as|with)\b)|\bbecomes? +(?:effective|operative|valid(?!\b[^.;]{0,80}\band +(?:becomes? +)?effective\b))\b|\bbecomes? +binding +(?=(?:as +)?(?:(?:up)?on|from|of) +(?:the +da(?:te|y)\b|(?:its +)?sign)|[a-z-]{2,12} +(?:\(\d{1,3}\) +)?(?:days?|months?) +(?:after|following|from)\b)|\b(?:starts?|begins?) +to +(?:have +effect|take +effect|apply|be +effective) +(?=(?:as +)?(?:of|from|on|upon)\b)|\band +effective +(?=(?:up)?on\b|from\b|as\b)|\b(?:is|are) +valid +(?=(?:as +)?(?:of|from|upon)\b)|, +effective +(?=(?:(?:up)?on|from) +(?:the +)?(?:[a-z]+ +)?sign)|\b(?:be|applies) +(?:effective +)?(?=(?:as +)?(?:from|upon) +(?:the +date +of +)?(?:(?:its|the|last) +){0,2}sign)|\b(?:acquires?|gains?) +force\b|\b(?:shall|will) +be +in +(?:force|effect) +(?=(?:as +)?(?:of|from|on|upon)\b|once\b|when\b|as +soon\b)|\b(?:shall|will) +be +effective\b|\bis +effective\b|\b(?:shall|will) +(?:have +(?:immediate +)?effect|be +(?:valid|operative)) +(?=(?:as +)?(?:of|from|on|upon)\b)/i;
/** What the two have in them where "force" is the only word for the entry: mostly it is soldiers that are meant. */
const IN_FORCE = /\b(?:in(?:to)?|acquires?|gains?) +force\b|\bsign/i;
/** "the procedures required for |entry into force, which takes place| on", "|the entry into force of this Agreement shall be| the date of" */
const ENTRY =
  /\b(?=[bei])(?:(?:is|be) +the +da(?:te|y) +of +(?:its +|the +)?entry +into +(?:force|effect)\b|effective +date +of +this +(?:[a-z-]+ +){0,2}(?:agreement|treaty|convention|protocol|memorandum(?: +of +understanding)?|mou|arrangement|contract|charter|understanding|instrument|document|lease|amendment) +(?=(?:is|(?:shall|will) +be) +the\b)|entry +into +(?:force|effect)\b(?: +of +(?:this|the(?: +present)?) +(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement))?,? +(?:which +)?(?:(?:shall|will) +)?(?:takes? +place|occurs?|(?:be|is)(?= +(?:on +)?the +(?:da(?:te|y)|first|later|last)\b)))/i;
/** What enters into force is this agreement, not a change to it or its ending. */
const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|it|which|notes?|letters?|understanding|pact|charter|contract|instrument|document|declaration|statutes?|constitution|decision|lease|deed|this +(?:annex(?:e)?|appendix|addendum|supplement)|(?:letter|statement) +of +intent|this +(?:ta|ia|pa|sa|moa|moc|loi|loa|sofa|acsa|gsa))\b/i;
/** Another agreement, which this one only speaks of. */
const ANOTHER = /^(?:such +an?|any|another|each|every) /i;
/** Said of the agreement by its own name: a sentence whose subject begins so is believed before any other. */
const OWN_SUBJECT =
  /^(?:(?:this|the +present|our|these) +(?:[A-Za-z-]+ +){0,2}(?:document|declaration|decision|notes?|letters?|lease|deed|ta|ia|pa|sa|moa|moc|loi|loa|sofa|acsa|gsa)|(?:this|the +present|these|the) +(?:[A-Za-z-]+ +){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|pact|charter|contract|statutes?|constitution))\b/i;
/** A term begins for the agreement where it is the agreement's own; an appointment or a payment begins for itself. */
const OWN_TERM =
  /\b(?:(?:term|validity) +of +(?:this|the) +\w+|this +(?:\w+ +){0,3}(?:agreement|arrangement|memorandum|mou)|this +contract)\b[^,;]{0,60}(?:, +which\b[^,;]{0,80}, *[^,;]{0,20})?$/i;
const OTHER =
  /\b(?:amendments?|modifications?|denunciation|termination|withdrawal|extension|accession|revisions?|provisionally(?!\b[^.]*\band\b)|reservations?|changes?|acceding|expulsion|waivers?|notice|notification)\b[^.]{0,80}$|(?<!\b(?:this|the +present) +)\b(?:implementing|supplementary)\b[^.]{0,80}$/i;

/** At the head of a sentence, before what it says: "Subject to earlier termination as provided below, ". */
const RESERVATION = /^ *(?:subject +to|unless|notwithstanding|except +as)\b[^,]{0,160},/i;

/** An agreement whose own subject is a change: "This Protocol of Amendment"; "a protocol of amendment" is one to come. */
const OF_CHANGES =
  /\b((?:[Tt]his(?: +[Pp]resent)?|[Tt]he +[Pp]resent) +(?:[Aa]greement|[Pp]rotocol|[Tt]reaty|[Cc]onvention)|[Tt]he +(?:Agreement|Protocol|Treaty|Convention)) +(?:on|of) +(?:the +)?(?:[Aa]mendments?|[Mm]odifications?|[Rr]evision)\b/;

/** Before the verb: it enters into force in a clause that only says when something else happens. */
const DEPENDS =
  /\b(?:(?:after|when|until|before|since|from|upon|following)\b(?![^,]*\band +(?:shall|will) )|(?:if|where|should) +(?:an?|any|another)\b)[^,;]*$/i;

/** Where the clause of the verb begins: "Each Government shall notify the other, |and the Agreement shall| take effect". */
function clauseStart(words: string, verb: number): number {
  const match = OWN_CLAUSE.exec(words.slice(0, verb));
  return match ? match.index + match[0].length - match[1]!.length : 0;
}
const OWN_CLAUSE = /(?:; +|[;,] +(?:and|whereupon) +)((?:this|the|it)\b[^,;]{0,80})$/;

export interface InForce {
  how: Stated<Mechanism> | null;
  date: Stated<string> | null;
  delay: Stated<InForceDelay> | null;
}

/**
 * How the agreement enters into force and when: the first sentence that says so of the agreement itself. The
 * date is the one stated (a contract's Effective Date before all), or the one that follows from the date of signature
 * where that is what counts; never worked out from notifications the text does not date. `areNotes`: the agreement is an
 * exchange of notes; `notes`: those that have sections of their own.
 */
export function readInForce(
  context: AgreementContext,
  signed: Stated<string> | null,
  contract: boolean,
  areNotes: boolean,
  notes: readonly Note[],
): InForce {
  const effective = contract ? effectiveOn(context) : null;
  if (effective) return effective;
  let second: InForce | null = null;
  let third: InForce | null = null;
  for (const one of context.body) {
    if ((one.cues & ENTRY_CUES) === 0) continue;
    for (const span of one.sentences) {
      if ((span.cues & ENTRY_CUES) === 0) continue;
      const { words, at } = sentenceAt(one, span);
      if ((span.cues & Cue.enters) === 0 && !IN_FORCE.test(words)) continue;
      const verb = ENTERS.exec(words);
      const noun = verb ? null : ENTRY.exec(words);
      const enters = verb ?? noun;
      if (!enters) continue;
      const before = words
        .slice(Math.max(0, enters.index - BEFORE_CHARS), enters.index)
        .replace(RESERVATION, '')
        .replace(OF_CHANGES, '$1');
      const begins = /^(?:commenc|begin|start)(?!\w* +to\b)/i.test(enters[0]);
      if (
        (!noun && !OWN.test(before)) ||
        OTHER.test(before) ||
        (begins && !OWN_TERM.test(before)) ||
        DEPENDS.test(before)
      )
        continue;
      const own = findSubject(words, clauseStart(words, enters.index), enters.index);
      const subject = words.slice(own.start, own.end);
      if (!noun && ANOTHER.test(subject)) continue;
      const found = mechanismOf(context, words, enters.index + enters[0].length, at, areNotes);
      if (found === null || (begins && !/^on-(?:date|signature)$/.test(found.how.value))) continue;
      const forOne = FOR_ONE.test(words.slice(enters.index));
      const event = !forOne && (found.how.value === 'on-signature' || found.reply);
      const day = found.reply ? (replied(context, found, one.passage, notes) ?? signed) : signed;
      const date = found.date ?? (event && day ? afterSignature(context, found, day) : null);
      const delay = found.how.value === 'on-date' ? null : statedDelay(delayOf(context, found, at));
      const named = OWN_SUBJECT.test(subject);
      const value = { how: found.how, date, delay };
      if (named && !forOne) return value;
      if (forOne) third ??= value;
      else second ??= value;
    }
  }
  return (
    second ??
    third ??
    subjectToRatification(context) ??
    (contract ? null : applied(context, signed, areNotes)) ??
    effectiveOn(context) ??
    NOT_STATED
  );
}

/**
 * The day of the note that "your reply" means to the note it stands in, where an exchange has more than two: the next
 * one, or the note itself for "this reply". Null where two notes leave no choice.
 */
function replied(
  { flat }: AgreementContext,
  { how: { span } }: Entry,
  { sectionPath }: Passage,
  notes: readonly Note[],
): Stated<string> | null {
  const at = notes.findIndex(({ eId }) => sectionPath.includes(eId));
  if (notes.length <= 2 || at < 0) return null;
  const words = flat.slice(span.start, span.end);
  if (/\blast\b/i.test(words)) return notes.at(-1)!.date;
  return notes[/\b(?:today|this)\b/i.test(words) ? at : at + 1]?.date ?? null;
}

/**
 * The day that follows from the date of signature: that day itself, or as long after it as the sentence says. Null
 * where no day follows from it: after the signature of a number of States, within a time.
 */
function afterSignature(
  context: AgreementContext,
  { how, verbEnd }: Entry,
  signed: Stated<string>,
): Stated<string> | null {
  const { flat } = context;
  if (BY_A_NUMBER.test(flat.slice(how.span.end, how.span.end + 100))) return null;
  if (A_NUMBER_SIGN.test(flat.slice(verbEnd, how.span.end))) return null;
  const delay = readDelay(context, Math.min(verbEnd, how.span.start), how.span.start);
  const value =
    delay &&
    (delay.periods.length + (delay.firstOfMonth ?? 0) > 0 ? dayAfter(signed.value, delay) : signed.value);
  return value === null ? null : { value, span: signed.span };
}
/** The delay between the verb and the event, or between the head of the sentence and an event told before the verb. */
const delayOf = (context: AgreementContext, { how, verbEnd }: Entry, sentenceAt: number): Delay | null =>
  readDelay(context, how.span.start < verbEnd ? sentenceAt : verbEnd, how.span.start);

/** For those that join later. */
const FOR_ONE =
  /^[a-z ]{0,40}?\b(?:for|in +respect +of|with +respect +to|in +relation +to|as +regards) +(?:any|each|every|such|that|those|a|an|other|another|the +(?:acceding|adhering|ratifying|joining|new|other)|the +(?:State|Party|Government|Member) +concerned)\b/i;
const BY_A_NUMBER =
  /^[^.;,]{0,60}\b(?:by|on +behalf +of|of) +(?:at +least +|not +(?:less|fewer) +than +|the +)?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\d+|(?:a|the)? *majority|two[- ]thirds|half)\b(?!(?: *\(\d{1,3}\))?[ -]+(?:(?:calendar|consecutive|full) +)?(?:year|month|day|week)s?\b)/i;

/** "as soon as |three of the signatories have| signed it", "when |all but one of the Parties| have" */
const A_NUMBER_SIGN =
  /\b(?:all +but +[a-z]{3,9}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\d+|majority|half) +(?:or +more +)?(?:of +(?:the +)?)?(?:them\b|(?:[a-z]+ +)?(?:states|governments|participants|parties|signatories|members|countries|nations)\b)/i;

/** "shall be ratified" with nothing said of entry into force. */
function subjectToRatification(context: AgreementContext): InForce | null {
  for (const { passage, words, topics } of context.body) {
    if ((topics & Topic.ratification) === 0) continue;
    const match =
      /\b(?:shall|will|is) +(?:be +)?(?:ratified|subject +to +(?:ratification|approval|acceptance))\b/i.exec(
        words,
      );
    if (!match || !OWN.test(words.slice(0, match.index))) continue;
    const start = passage.textStart + match.index;
    return {
      how: { value: 'on-ratification', span: { start, end: start + match[0].length } },
      date: null,
      delay: null,
    };
  }
  return null;
}

/**
 * "shall be applied from the date of its signature", "becomes binding when both have signed", with nothing said of entry
 * into force. The date is the one stated, or the one that follows from the date of signature.
 */
function applied(
  context: AgreementContext,
  signed: Stated<string> | null,
  areNotes: boolean,
): InForce | null {
  const found = readApplied(context, areNotes);
  if (!found) return null;
  const { how } = found;
  const date =
    found.date ?? (how.value === 'on-signature' && signed ? afterSignature(context, found, signed) : null);
  return {
    how,
    date,
    delay: how.value === 'on-date' ? null : statedDelay(delayOf(context, found, found.verbEnd)),
  };
}

const NOT_STATED: InForce = { how: null, date: null, delay: null };

function effectiveOn(context: AgreementContext): InForce | null {
  const date = readEffectiveDate(context);
  return date && { how: { value: 'on-date', span: date.span }, date, delay: null };
}
