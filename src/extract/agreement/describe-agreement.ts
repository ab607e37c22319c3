import type { Agreement, DocumentText, Fact, Passage, Span, StageResult } from '../../model/index.js';
import { onOneLine } from '../on-one-line.js';
import { wordSearch } from '../word-search.js';
import { type WordSpans, wordSpans } from '../word-spans.js';
import { readAmendment } from './amendment.js';
import { readBinding } from './binding-force.js';
import { described, withSeats } from './company-descriptions.js';
import { type AgreementContext, agreementContext } from './context.js';
import { readDepositaries } from './depositary.js';
import { readDisputes } from './disputes.js';
import { readExpiry } from './expiry.js';
import { readGoverningLaw } from './governing-law.js';
import { readInForce } from './in-force.js';
import { readInstrument } from './instrument.js';
import { readLanguages } from './languages.js';
import { lettersIn } from './letters.js';
import { readMarkings } from './markings.js';
import { readNotes, withSenders } from './notes.js';
import { readParties } from './parties.js';
import { readPrevailingLanguage } from './prevailing-language.js';
import { readProvisional } from './provisional.js';
import { readRegistration } from './registration.js';
import { withRoles } from './roles.js';
import { readSignatories } from './signatories.js';
import { readSigned } from './signed.js';
import { readSignedBy } from './signed-by.js';
import { readSurvival } from './survival.js';
import { readTerm } from './term.js';
import { readTerminationNotice } from './termination-notice.js';
import { readTitle } from './title.js';

/**
 * What the agreement is, from its own words: every value with the words that state it, null or empty where the
 * text does not. `facts` are those of the whole document, sorted by start. Reads titles, parties and dates where
 * agreements put them, not wherever they occur. `words`: those of the document; `flat`: its text on
 * one line.
 */
export function describeAgreement(
  document: DocumentText,
  passages: readonly Passage[],
  facts: readonly Fact[],
  words: WordSpans = wordSpans(document.text),
  flat: string = onOneLine(document.text),
): StageResult<Agreement> {
  const context = agreementContext(document, passages, facts, words, flat);
  const title = readTitle(context);
  const parties = described(context, readParties(context, title?.span ?? null));
  const contract = parties.some(({ value }) => value.kind === 'company' || value.kind === 'person');
  const instrument = readInstrument(context, title, contract);
  const areNotes = instrument?.value === 'exchange-of-notes';
  const signed = readSigned(context, areNotes);
  const signatories = readSignatories(context, parties);
  const disputes = readDisputes(context);
  const letters = lettersIn(context, areNotes);
  const notes = readNotes(context, letters, signatories);
  const inForce = readInForce(context, signed.date, contract, areNotes, notes);
  const term = readTerm(context);
  const output: Agreement = {
    title,
    instrument,
    arity:
      areNotes && parties.length <= 2
        ? 'bilateral'
        : readArity(
            context,
            parties.length,
            parties.length === 1 && parties[0]!.value.kind === 'other',
            title,
          ),
    parties: withSeats(context, withRoles(context, parties)),
    signed: { ...signed, by: readSignedBy(context, signatories, areNotes ? letters : [], notes) },
    signatories: withSenders(signatories, letters, notes, context),
    notes,
    inForce,
    provisional: readProvisional(context, signed.date),
    duration: {
      value: term.value,
      until: term.until,
      expires: readExpiry(context, term, inForce, signed.date, contract),
      renewal: term.renewal,
      renewalPeriod: term.renewalPeriod,
      renewalNotice: term.renewalNotice,
    },
    terminationNotice: readTerminationNotice(context),
    survives: readSurvival(context),
    amendment: readAmendment(context),
    disputeSteps: disputes.steps,
    disputeExcluded: disputes.excluded,
    disputeLadder: disputes.ladder,
    markings: readMarkings(context, parties),
    languages: readLanguages(context),
    governingLaw: readGoverningLaw(context),
    prevailingLanguage: readPrevailingLanguage(context),
    depositaries: readDepositaries(context),
    registration: readRegistration(context),
    binding: readBinding(context),
  };
  return { output, issues: [] };
}

const namesMany = wordSearch(
  'open states depositary depositaries acceding high each any signatory all participating member'.split(' '),
  /\b(?:open\s+(?:for|to)\s+(?:signature|accession)|States\s+Parties|depositar(?:y|ies)|acceding\s+States?|High\s+Contracting\s+Parties|each\s+of\s+the\s+(?:other\s+)?(?:signatories|Parties)|any\s+(?:other\s+)?(?:signatory|State\s+Party)|signatory\s+(?:States|hereto)|States,?\s+signator(?:y|ies)\s+to\s+th(?:is|e\s+present)\b|(?:each|any)\s+Member\s+(?:of\s+the\s+[^.;,]{1,60}?\s+)?(?:which|that)\s+(?:has\s+)?ratif(?:ies|ied)|any\s+(?:other\s+)?(?:Contracting|Member|Participating)\s+(?:State|Part(?:y|ies)|Government|Country)|all\s+(?:the\s+)?(?:other\s+)?(?:Contracting|Signatory|Member|Participating)\s+(?:Parties|States|Governments|Countries)|(?:participating|member)\s+countries)(?!\w)/iy,
);

function readArity(
  context: AgreementContext,
  parties: number,
  collective: boolean,
  title: Agreement['title'],
): Agreement['arity'] {
  if (parties > 2 || collective) return 'multilateral';
  if (parties === 2) return 'bilateral';
  if (title && UNION_AND.test(title.value) && isOfOneState(context, title.span)) return 'bilateral';
  const { flat, words, preamble } = context;
  const opening = flat.slice(preamble.start, Math.min(preamble.end, preamble.start + CLASS_CHARS));
  const isClass = parties === 0 && !/\bbetween\b/i.test(title?.value ?? '') && CLASS_OF_PARTIES.test(opening);
  if (isClass && !speaksOfTwo(flat, words)) return 'multilateral';
  return namesMany(flat, words) ? 'multilateral' : null;
}
const CLASS_CHARS = 60;
/** Parties named by what they have in common: "The Governments accepting this Constitution". */
const CLASS_OF_PARTIES =
  /^\W{0,4}The\s+(?:Parties\s+to\s+(?:this|the\s+present)\s+(?:Convention|Charter|Constitution|Statute)\b|(?:signatory|participating)\s+(?:States|Governments|Countries)|(?:Governments\s+of\s+(?:the\s+)?)?(?:States|Governments|Countries|Members)\s+(?:accepting|signatory|parties|party|members|on\s+whose))\b/i;
/** What only an agreement of two says of its parties. */
const speaksOfTwo = wordSearch(
  'two both either other duplicate'.split(' '),
  /(?:(?:two|both|either|(?<=\bthe\s{1,3})other)\s+(?:of\s+the\s+)?(?:High\s+)?(?:Contracting\s+)?(?:Part(?:y|ies)|States?|Governments?)|(?<=\bin\s{1,3})duplicate)\b/iy,
);
/** "EU – Chad …", as collections head the agreements of the Union with one State. */
const UNION_AND =
  /^(?:EC|EEC|EU|European\s+(?:Union|Communit(?:y|ies)))\s[-–—]\s(?![^-–—]{0,40}\s(?:and|&)\s)\p{Lu}/u;
/** "EU – Central America", "EU – Satellite Centre" name none, or more than one. */
const isOfOneState = (context: AgreementContext, title: Span): boolean =>
  new Set(context.factsIn('country', title).map(({ country }) => country)).size === 1;
