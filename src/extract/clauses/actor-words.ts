/** Words by which agreements name those who act under them. All patterns want lower-case text. */

import { firstWords } from './word-finder.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns, each in the singular and the plural in s where `s?` ends it. */
const nouns = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => (word.endsWith('s?') ? [word.slice(0, -2), word.slice(0, -1)] : [word])),
  );

export const PERSONS =
  nouns(`personnel persons? people members? individuals? employees? staff dependants? dependents?
  nationals? visitors? citizens? civilians? officers? soldiers? sailors? serviceman servicemen experts? trainees? students?
  instructors? observers? inspectors? escorts? spouses? drivers? pilots? crews? prisoners?
  couriers? guards? applicants? holders? officials? users? workers? passengers? technicians? victims? anyone everyone he she`);

export const BODIES =
  nouns(`committees? commissions? councils? boards? secretariat headquarters organisations? organizations? tribunals? arbitrators?
  conference assembly bureau groups? subcommittees? sub-committees? panels? centres? centers? courts? cells? teams?
  agency agencies director director-general secretary-general secretary chair chairs co-chairs? chairman chairmen chairwoman
  chairpersons? president`);

/** Those who speak and act for the one they belong to. */
export const AGENTS =
  nouns(`authority authorities representatives? government governments ministry ministries ministers?
  forces? police units? formations? contingents? commanders? commands? departments? services?
  navy army troops delegations? aircraft vessels? ships? vehicles? experts aircrews? coordinators? co-ordinators?
  inspectorate institutions? organs? administration courts?`);

const PARTY =
  '(?:part(?:y|ies)|participants?|signator(?:y|ies)|governments?|states? part(?:y|ies)|sides?|states?|nations?|countr(?:y|ies)|powers?)';

/** Words for a party. */
export const PARTY_WORDS: ReadonlySet<string> = firstWords(PARTY);
export const EACH =
  /^(?:each|either|any|every|neither|no|one|an?|another|such|that|none|the\s+(?:other|first|latter|former|same))\b/;
export const EACH_OF =
  /^(?:each|either|any|neither|one|none|the other)\s+of\s+(?:them\b|the\s+(?:[a-z]+\s+){0,3}?(?:part(?:y|ies)|participants|signatories|governments|states|sides|nations|countries|powers)\b)|^the\s+others?$/;
/** "each of the Sellers", by a name of their own, not "each of the Protocols"; as printed. */
export const EACH_OF_NAMED =
  /^(?:[Ee]ach|[Ee]ither|[Nn]either|[Nn]one)\s+of\s+(?:the\s+)?(?!(?:Protocols?|Annex(?:es)?|Articles?|Agreements?|Conventions?|Treat(?:y|ies)|Schedules?|Appendi(?:x|ces)|Instruments?|Contracts?|Arrangements?|Projects?)\b)[A-Z]/;
/** "the Meeting of the States Parties": a body, not its members. */
export const GATHERING =
  /^(?:the\s+|each\s+|an?\s+)?(?:[a-z]+\s+)?(?:meeting|assembly|conference|council|committee)s?\s+of\s+(?:the\s+)?(?:states\s+)?(?:contracting\s+)?(?:parties|participants|states|representatives)\b/;
/** "the requesting Party": one of them, singled out by what it does. */
export const ROLE_PARTY =
  /^(?:the\s+)?(?:(?:non-)?[a-z]+(?:ing|ed|ent|ant)|supplier|recipient|owner)\s+(?:contracting\s+)?(?:party|participant|government|state|nation|side|country)$/;
/** The last words of the names below: for all parties, for one. */
export const PARTIES = setOf(
  'parties participants signatories governments sides states nations countries powers undersigned they we',
);
export const ONE_PARTY = setOf('party participant side government state nation country');
export const ALL_PARTIES =
  /^(?:the\s+|two\s+|both\s+|all\s+|of\s+|several\s+|respective\s+|undersigned\s+|present\s+|said\s+|our\s+)*(?:high\s+)?(?:contracting\s+|signatory\s+|participating\s+|member\s+|states\s+)*(?:parties|participants|signatories|governments|sides|states|nations|countries|powers|undersigned|they|we)$/;

export const SENDING =
  /\b(?:sending|visiting|guest|deploying|parent)\s+(?:states?|nations?|countr(?:y|ies)|part(?:y|ies)|(?:air\s+)?forces?|sides?|governments?|participants?|units?|contingents?|detachments?|troops|ships?|vessels?|aircraft|parent|nav(?:y|ies)|arm(?:y|ies)|delegations?|services?|commands?|ministr(?:y|ies)|authorit(?:y|ies))\b/;
export const RECEIVING =
  /\b(?:receiving|host(?:ing)?)\s+(?:states?|nations?|countr(?:y|ies)|sides?|governments?|part(?:y|ies)|participants?|(?:air\s+)?forces?|nav(?:y|ies)|arm(?:y|ies)|units?|services?|commands?|ministr(?:y|ies)|authorit(?:y|ies))\b|\bhost[- ]nation\b|^the\s+host$/;
/** In a status-of-forces agreement "the force" is the visiting one. */
export const A_FORCE =
  /\b(?:a|the|any|such)\s+force(?:\s+or\s+(?:a\s+|its\s+)?civilian\s+component)?\b(?!\s+majeure)/;

const ROLES =
  'company|licen[sc]or|licen[sc]ee|seller|buyer|purchaser|vendor|supplier|distributor|contractor|consultant|customer|client|franchis(?:or|ee)|less(?:or|ee)|landlord|tenant|borrower|lender|employer|employee|manufacturer|agent|reseller|sponsor|developer|provider|service provider|publisher|investor|shareholder|partner|transporter|shipper|corporation|promoter|affiliate|owner|operator|bank|donor|recipient|grantor|grantee|transferor|transferee|executive agent|depositary(?:\\s+governments?)?';
export const CONTRACT_ROLES = new RegExp(
  `^(?:the\\s+)?(?:prime\\s+|sub-?)?(?:${ROLES})\\b(?!\\s+(?:transfer|guarantee|account|draft|charge|cheque|loan|statement)s?\\b)`,
);
/** The words of which every such role has one. */
export const ROLE_WORDS: ReadonlySet<string> = firstWords(`(?:sub)?(?:${ROLES})`);

/** "Netherlands authorities", "the Jordanian Government": by the shape of the adjective. As printed. */
export const NATIONAL_AGENT =
  /\b[A-Z][a-z]+(?:an|ish|ese|ch|i|ic|ss|k|ands|ands['’]|States)\s+(?:[A-Za-z]+\s+){0,2}(?:[Gg]overnment|[Aa]uthorit|[Ff]orces|[Ss]ide|Part(?:y|icipant)|Minist|armed|Navy|Army|Air\s+Force|military)/;

/** "The Finnish Participant", "the U.S. side": one of them, by its nationality. As printed. */
export const NATIONAL_PARTY =
  /^(?:(?:the|The|THE)\s+)?(?!(?:Each|Such|Which|Main|Any)\b)(?:[A-Z][a-z]+(?:an|ish|ese|ch|i|ic|ss|[^a]k|wegian)|(?:[A-Z]\.){2,3}|[A-Z]{2,4})\s+(?:Contracting\s+)?(?:[Pp]art(?:y|icipant)|[Ss]ide|[Gg]overnment)$/;
/** "the Framework Nation", "the Federation Government": one of them by a name for it alone; as printed. */
export const NAMED_SIDE =
  /^(?:the|The|THE)\s+(?!(?:Contracting|Other|Third|Member|Signatory|Participating|First|Second|Both|Two|States?|Said|Present|Same|Non|Any|Each)\b)[A-Z][a-z]+(?:-[A-Za-z]+)?\s+(?:Part(?:y|icipant)|Side|Government|Nation)$/;
/** "the Battalion Commander", "the Project Managers": of what several States run together, where nobody's side is told; as printed. */
export const OFFICE_OF_ALL =
  /^(?:(?:[Tt]he|[Bb]oth|[Tt]hese)\s+(?:two\s+)?|(?=[A-Z][a-z]+\s+(?:[A-Z][a-z]+\s+)?[A-Z][a-z]+s$))(?:(?:Deputy|Assistant)\s+)?(?:(?:(?:Multinational|Joint|Combined|Battalion|Brigade|Corps|Force|Task\s+Force|Battle\s*group|Group|Headquarters|Fleet)\s+)*(?:Commander|Commandant|Command)|(?:[A-Z][a-z]+\s+){0,2}(?:Project|Programme|Program|Technical|Exchange|Data|Financial|Executive|Security|Budget|Joint|Contract)\s+(?:(?:Project|Programme|Program)\s+)?(?:Managers?|Co-?ordinators?|Controllers?|Office|Officers|Leaders|Administrators?)|Co-?ordinators?|Chairm[ae]n|Co-?[Cc]hair(?:s|m[ae]n|persons?)?|Chairpersons?|Auditors|Board\s+of\s+Auditors|Treasurer|Registrar)$/;
/** "the sending State and the receiving State", in either order. */
export const SENDING_AND_RECEIVING =
  /^(?:both\s+)?(?:the\s+)?(?:sending|receiving|visiting|host)\s+(?:state|nation|party|country|side|participant)\s+and\s+(?:the\s+)?(?:sending|receiving|visiting|host)\s+(?:state|nation|party|country|side|participant)$/;
/** A relative clause within a noun phrase, whose actors are not its own. */
export const RELATIVE_CLAUSE =
  /\s(?:(?:over|to|from|by|for|against|of|in|on|with|under)\s+)?(?:whom|who|which|whose)\s.*$/;

/** Where the words that only describe the head noun begin. */
export const POSTMODIFIERS =
  setOf(`of from to for in on with by at under within during between among against who which that whose when while including as or nor and
  employed belonging attached serving assigned concerned designated engaged required acting present referred seconded
  participating visiting accompanying travelling authorised authorized appointed involved alone itself themselves
  conceived exchanged supplied necessary responsible liable affected attacked`);
/** Left out before the head is looked for. */
export const DETERMINERS = setOf(
  `the a an each any all both every such these those its their his our no neither either other`,
);

/** How many of the words of a noun phrase, the last left out, are determiners before the noun. */
export function determiners(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && DETERMINERS.has(words[count]!)) count += 1;
  return count;
}
