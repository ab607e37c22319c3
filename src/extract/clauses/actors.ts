import type { BearerKind } from '../../model/index.js';

/** Who a noun phrase names, as a kind of bearer. Knows the roles agreements use, and nothing of one document. */

const PERSONS =
  /^(?:personnel|persons?|members?|individuals?|employees?|staff|dependants?|dependents?|nationals?|visitors?|citizens?|civilians?|officers?|soldiers?|servicem[ae]n|experts?|trainees?|students?|instructors?|observers?|inspectors?|escorts?|spouses?|drivers?|pilots?|crews?|prisoners?|couriers?|guards?|civilian component|he|she|anyone|everyone|recipients? of information)$/;
const BODIES =
  /^(?:committee|commission|council|board|secretariat|headquarters|organi[sz]ation|tribunal|conference|assembly|bureau|group|subcommittee|sub-committee|panel|centre|center|court|cell|team|depositary)$/;
/** Speak and act for the one they belong to. */
const AGENTS =
  /^(?:authority|authorities|representatives?|government|governments|ministry|ministries|minister|ministers|forces?|police|units?|formations?|contingents?|commanders?|command|commands|department|departments|agency|agencies|officials?|services?|navy|army|troops|delegation|delegations|points? of contact|aircraft|vessels?|vehicles?|side|experts|aircrews?|coordinators?|inspectorate)$/;
const PARTY =
  '(?:part(?:y|ies)|participants?|signator(?:y|ies)|governments?|states? part(?:y|ies)|sides?|states?|nations?|countr(?:y|ies)|members? states?|member countr(?:y|ies)|member nations?)';
const SENDING =
  /\b(?:sending|visiting|guest)\s+(?:state|nation|countr|part|force|side|government|participant|unit|contingent)/;
const RECEIVING =
  /\b(?:receiving|host(?:ing)?)\s+(?:state|nation|countr|part|side|government|participant|unit)|\bhost[- ]nation\b/;
const EACH = new RegExp(
  `^(?:each|either|any|every|neither|no|one|an?|the\\s+other|another|such|that|the\\s+(?:requesting|requested|relevant|concerned|originating|providing|supplying|recipient|notifying|disclosing|denouncing|defaulting|respective|first|latter|former|transferring|owning|responsible|inspecting|inspected|acceding|responding|non-breaching|breaching|indemnifying|indemnified|terminating|affected|injured))\\b.{0,40}?\\b${PARTY}\\b`,
);
const ALL =
  /^(?:(?:the\s+)?(?:two|both|all|several|respective|undersigned|high|contracting|signatory|present|said)\s+|the\s+|both\s+the\s+|all\s+the\s+|all\s+of\s+the\s+)*(?:high\s+)?(?:contracting\s+|signatory\s+|participating\s+)*(?:parties|participants|signatories|governments|states parties|sides|states|nations|countries|member states|member nations|undersigned)\b/;
const CONTRACT_ROLES =
  /^(?:the\s+)?(?:company|licen[sc]or|licen[sc]ee|seller|buyer|purchaser|vendor|supplier|distributor|contractor|consultant|customer|client|franchis(?:or|ee)|less(?:or|ee)|landlord|tenant|borrower|lender|employer|employee|manufacturer|agent|reseller|sponsor|developer|provider|service provider|publisher|investor|shareholder|partner|transporter|shipper|corporation|subcontractor|promoter|affiliate|owner|operator|bank)\b/;
const NATIONALITY_AGENT =
  /\b[A-Z][a-z]+(?:an|ish|ese|ch|i|ic|ss|k|ander|ands|ands['’]|States)\s+(?:[A-Za-z]+\s+){0,2}(?:Government|authorit|forces|side|Part|Minist|armed|Forces|Authorit|Navy|Army|Air)/;
const POSTMODIFIER =
  /\s(?:of|from|to|for|in|on|with|by|at|under|attached|employed|belonging|who|which|that|whose|including|serving|assigned|concerned|designated|engaged|required|acting|as|or|and)\s/i;
const DETERMINERS =
  /^(?:the|an?|each|any|all|both|every|such|these|those|its|their|his|no|neither|either|other|members of the|duly|competent|appropriate|relevant|military|civilian|national|authori[sz]ed|respective|properly)\s+/;

/** What the phrase's own document adds: names its parties go by, lower case, and whether it names a State. */
export interface NameContext {
  aliases: ReadonlySet<string>;
  /** True when a State's name stands in the phrase. */
  namesState: boolean;
  /** The head noun where simple cutting cannot tell; see the grammar of nlp. */
  head: (phrase: string) => string | null;
}

const lastWord = (phrase: string): string => /([a-z-]+)(?:['’]s?)?\s*$/.exec(phrase)?.[1] ?? '';

function headOf(phrase: string, context: NameContext): string {
  const cut = POSTMODIFIER.exec(phrase);
  const core = cut ? phrase.slice(0, cut.index) : phrase;
  const words = core.trim().split(/\s+/);
  const last = lastWord(core);
  if (words.length <= 3 || PERSONS.test(last) || BODIES.test(last) || AGENTS.test(last)) return last;
  return context.head(core) ?? last;
}

/** "of the Sending State", "the Sending State's": whose they are. */
function ownerKind(phrase: string, original: string, context: NameContext): BearerKind | null {
  if (SENDING.test(phrase)) return 'sending-state';
  if (RECEIVING.test(phrase)) return 'receiving-state';
  if (
    /\b(?:each|either|any|every)\s+(?:of the\s+)?(?:contracting\s+)?(?:part|participant|government|state)/.test(
      phrase,
    )
  )
    return 'each-party';
  if (
    /\b(?:parties|participants|both|two governments|signatories|contracting states|member states)\b/.test(
      phrase,
    )
  )
    return 'all-parties';
  if (context.namesState || NATIONALITY_AGENT.test(original)) return 'named-party';
  if (/\b(?:part(?:y|icipant)|state)\b/.test(phrase)) return 'each-party';
  return null;
}

/**
 * The kind of actor `original` (a noun phrase as printed, on one line) names; null when it names a thing. The
 * head noun decides between persons, joint bodies and those who act for somebody; then whose they are.
 */
export function actorKind(original: string, context: NameContext): BearerKind | null {
  const phrase = original
    .toLowerCase()
    .replace(/["“”‘]/g, '')
    .trim();
  if (phrase === '') return null;
  if (/^(?:they|we)$/.test(phrase)) return 'all-parties';
  const bare = phrase.replace(/^the\s+/, '');
  if (context.aliases.has(bare)) return 'named-party';
  const head = headOf(phrase, context);
  const core = phrase.replace(DETERMINERS, '').replace(DETERMINERS, '');
  if (PERSONS.test(head) && !/\bmember\s+(?:states?|countr|nations?)/.test(phrase)) return 'person';
  if (SENDING.test(core) && new RegExp(`${SENDING.source}[a-z]*$`).test(core)) return 'sending-state';
  if (RECEIVING.test(core) && new RegExp(`${RECEIVING.source}[a-z]*$`).test(core)) return 'receiving-state';
  if (BODIES.test(head)) return head === 'depositary' ? 'named-party' : 'joint-body';
  const cut = POSTMODIFIER.exec(phrase);
  const noun = cut ? phrase.slice(0, cut.index) : phrase;
  if (EACH.test(phrase) && new RegExp(`${PARTY}$`).test(noun.replace(/['’]s?$/, ''))) return 'each-party';
  if (/^(?:each|either|any|neither|one)\s+of\s+(?:them|the)\b/.test(phrase)) return 'each-party';
  if (ALL.test(phrase) && new RegExp(`${PARTY}$`).test(noun))
    return context.namesState && /governments/.test(noun) ? 'all-parties' : 'all-parties';
  if (AGENTS.test(head)) return ownerKind(phrase, original, context);
  if (CONTRACT_ROLES.test(phrase)) return 'named-party';
  if (context.namesState && startsWithState(original)) return 'named-party';
  for (const alias of context.aliases)
    if (bare.startsWith(`${alias} `) || bare.startsWith(`${alias}'`)) return 'named-party';
  if (/\bpart(?:y|ies)\b/.test(noun)) return /parties/.test(noun) ? 'all-parties' : 'each-party';
  return null;
}

/** "Australia", "the Kingdom of the Netherlands": the State itself, not a thing described by it. */
const startsWithState = (original: string): boolean =>
  /^(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of|the|and|[A-Z][\w'’-]*))*$/.test(original.trim());

/** An actor mentioned inside a phrase about a thing: "the status of the Sending State's forces". */
export const mentionedActor = (original: string, context: NameContext): BearerKind | null =>
  ownerKind(original.toLowerCase(), original, context);
