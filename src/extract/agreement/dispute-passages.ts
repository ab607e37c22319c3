import type { Passage, Span } from '../../model/index.js';
import {
  type AgreementContext,
  type BodyPassage,
  headingWords,
  type Sentence,
  sentencesOf,
} from './context.js';
import { hasTopics } from './passages.js';
import { Cue, Topic } from './topics.js';

const DISPUTE =
  /\b(?:disputes?|differences?|disagreements?|controvers(?:y|ies)|divergenc(?:e|es|ies)|(?:divergent|diverging|differing|conflicting) +(?:views?|opinions?|interpretations?|positions?)|conflicts? +of +interpretation|(?:disput(?:able|ed)|contentious) +(?:questions?|issues?|matters?)|(?:questions?|issues?|matters?) +in +dispute)\b/i;
/** Questions and matters are disputes where they are to be settled; those that are talked over or decided are everyday business. */
const QUESTIONS =
  /\b(?:questions?|matters?,?(?: +which)?) +(?:of|on|as +to|about|concern(?:s|ing)|regarding|relat(?:ing|es?) +to|related +to|over) +(?:the +)?(?:interpretation|application)\b|\b(?:questions?|matters?) +(?:which +(?:may +)?)?aris(?:e|es|ing) +(?:out +of|from|under|in|during|as +to|over|concerning|in +connection +with) +(?:the +)?(?:(?:interpretation|application|execution|implementation|carrying +out|operation|performance)\b(?: +and +[a-z]+)?(?: +of)?|(?:this|these|the +present)\b)/i;
const SETTLES_QUESTIONS = /\b(?:settl(?:e|ed|ing|ement)|resolv(?:e|ed|ing)|resolution)\b/i;
/** Difficulties and problems are disputes where they are over the agreement; those of an economy are none. */
const DIFFICULTIES =
  /\b(?=[adp])(?:(?:difficult(?:y|ies)|problems?|doubts?)\b[^.;]{0,100}\b(?:interpret(?:ation|ing)|meaning +of +(?:(?:this|these|its)\b|(?:the|any|an?) +(?:[a-z]+ +)?(?:agreement|treaty|convention|memorandum|arrangement|provisions?|articles?|terms?|words?|clauses?|text|paragraphs?)\b)|application|applying|implement(?:ation|ing)|execution|carrying +out|between +the +(?:Contracting +)?Parties|(?:concerning|regarding|under|from|out +of) +(?:this|the +present) +(?:agreement|treaty|convention|protocol|memorandum|arrangement|note))\b|any +difficult(?:y|ies)\b[^.;]{0,60}\b(?:shall|will) +be +(?:settled|resolved|solved)\b)/i;
const SETTLES =
  /\b(?:settle\w*|resolv\w*|resolution|refer\w*|submit\w*|adjust\w*|decid\w*|determin\w*|solv\w*|br(?:ings?|ought)|dealt +with|disposed +of|discussed|(?:considered|examined|clarified|addressed|handled) +(?:(?:first|jointly|amicably|exclusively|only) +)?(?:by|in|within|at|through|between|among)|escalated|cleared +up|worked +out|mediat\w+|conciliat\w+|good +offices|subject +(?:to|of) +(?:negotiation|consultation|arbitration)s?|courts?\b[^.;]{0,60}\bjurisdiction|jurisdiction +of +the +(?:[a-z]+ +){0,3}courts?|seek +(?:an? +)?solutions?|consult +(?:together|(?:with +)?(?:each +other|one +another)))\b/i;
const HEADING =
  /\b(?:disput(?:es?|able)|contentious +issues|differences|arbitration|disagreements|controversies)\b/i;
const NAMES_DISPUTES = /\b(?:disputes?|differences|disagreements|controversies)\b/i;
/** What a provision on disputes is about, or its subject. */
const ABOUT_THIS =
  /\b(?=[abceior])(?:(?:over|about|concerning) +(?:this|the +present) +(?:[a-z]+ +)?(?:agreement|arrangement|memorandum|mou|treaty|protocol|convention|contract)\b|(?:any|all|every) +(?:(?:such|other) +)?(?:dispute|difference|disagreement|controvers|divergenc|difficult|problem|claim|(?:question|issue|matter)s? +in +dispute)|interpret(?:ation|ing)|application(?! +of +(?:(?:the|any|such|those|safeguard) +)?measures\b)|implement(?:ation|ing)|aris|relating +to|between +the +part|issue\b[^.;]{0,100}?\bdispute +(?:resolution|settlement))|(?:^|[.;:] +)(?:the +|such +|these +)?(?:disputes|differences|disagreements|controversies)\b/i;
/** Of the agreement as a whole, or of whatever may be in dispute. */
const OF_THE_WHOLE =
  /\b(?:interpretation|interpreting|construction +of +(?:this|the +present)|application(?! +of +(?:(?:the|any|such|those|safeguard) +)?measures\b)|implement(?:ation|ing)|execution|aris(?:e|es|ing) +(?:out|under|from|in +connection)|(?:(?:relating|related) +to|over|about|concerning|regarding|meaning +of) +(?:this|these|the +present)(?! +(?:article|section|paragraph|chapter|annex|clause)\b))\b/i;
const WHATEVER =
  /\b(?:any|all|every) +(?:such +)?(?:disputes?|disagreements?|controvers(?:y|ies)|(?:questions?|issues?|matters?) +in +dispute)\b|(?:^|[.;:] +)(?:disputes|disagreements|controversies)\b/i;
/** "disputes concerning the application of |this Article|" are over one provision. */
const OF_ONE_PROVISION =
  /\b(?:[Dd]isputes?|[Dd]ifferences?|[Dd]isagreements?) +(?:(?:arising|relating|related|concerning|regarding|on|matters|in|respect|of|to|under|from|out|with|as|the|provisions?|interpretation|application|implementation|and|or) +){1,12}this +(?:Article|Section|Paragraph|paragraph|Chapter|Annex)\b(?!,? +(?:or|and) +(?:of +|to +|under +)?(?:this|the +(?:present|whole)) +(?:[A-Z]|whole))/;
/** Matters that have a procedure of their own beside the one for disputes. */
const OF_ONE_MATTER = /\b(?:safeguard|anti-?dumping|tariffs?|fares|rates)\b/i;
/**
 * "considers that the other Party has failed to fulfil an obligation under this Agreement": what trade agreements without
 * a provision on disputes have in its stead. They send the parties to the talks on safeguard measures.
 */
const BREACH =
  /\b(?:consider|believ|find|deem)s? +that +[^.;]{2,80}?\bfailed +to +fulfill? +[^.;]{0,40}?\bobligations?\b/i;
/** Measures against unfair or sudden trade, with talks before them. */
const REMEDY = /\b(?:safeguard|anti-?dumping)\b/i;
/** An item of a resolution, below "Recommends": "1. |That procedures be set up …|". */
const RECOMMENDED =
  /^\W{0,6}(?:\d{1,2}\W{1,3})?That (?!(?:disputes?|differences?|disagreements?|controvers(?:y|ies))\b)/;
const RECOMMENDS = /\b(?:Recommends|RECOMMENDS)\b|\brecommends?\b[^.;:]{0,80}:/;
/** How far above its items that word stands. */
const RECOMMENDS_CHARS = 2000;
/** Still they may be named where the agreement as a whole is meant. */
const OF_THIS =
  /\b(?:interpretation|interpreting|(?:application|implementation|execution) +of +(?:the +provisions +of +)?(?:this|the +present))\b/i;
/** A passage that goes on about the disputes named before it. */
const GOES_ON =
  /^\W{0,4}(?:\d{1,2}\W{1,3})?(?:they|these|it(?= +(?:shall|will) )|(?:any|such|the|this|that) +(?:such +)?(?:disputes?|differences?|disagreements?))\b/i;
/** The talks named before it have failed. */
const FAILING =
  /^\W{0,4}(?:if|where|should|failing)\b[^.;]{0,100}\b(?:settlement|settled|resolved|negotiations?|consultations?)\b/i;
/** The same in a further paragraph of the article. */
const STILL =
  /\b(?:(?:the|such|said|this|that|these|those) +(?:disputes?|differences?|disagreements?|controvers(?:y|ies)|divergenc(?:e|es|ies))|(?:reach|arrive +at|achieve|find(?:ing)?|possible) (?:[a-z]{1,12} ){0,4}(?:settle(?:ment)?|solution)|(?:appoint|nominat|nam|design|choos|notif)[a-z]*\b[^.;]{0,60}\barbitrators?|arbitral +(?:tribunal|panel|body|procedure)|(?:submit|refer|request|resort|recourse)[a-z]*\b[^.;]{0,60}\barbitration|(?:cannot|not) +(?:thus +|so +)?(?:be(?:en)? +)?(?:thus +|so +)?(?:settled|resolved))\b/i;

/** Persons who are no parties to a treaty, by the party they are of: "an investor of one Contracting Party". */
const PERSON_OF =
  '(?:investors?|nationals?|citizens?|compan(?:y|ies)|enterprises?|persons?) +(?:[a-z]{1,12} +){0,2}?of +(?:one|either|the +other|the +former|the +latter|an?|that|another|each|any) +(?:[A-Za-z]{1,14} +){0,2}?(?:Party|State|Government)';
/** Disputes of others than the parties. */
const OF_OTHERS = new RegExp(
  `\\b(?=[deil])(?:(?:labou?r|employment|industrial|investment) +disputes?|disputes? +(?:[a-z]{1,12} +){0,3}(?:of +a +private +(?:law +)?(?:character|nature)|arising +(?:out +of|from) +contracts|(?:under|of) +contracts? +of +(?:carriage|insurance|employment)|between +(?:the +|any +|two +)?(?:employers?|workers?|airlines|shippers|individuals|crews?|(?:the +)?(?:crews?|masters?|seam(?:e|a)n|sailors|soldiers|students|passengers|visitors|residents|(?:members? +of +(?:the|an?|any|its|their) +(?:visiting +|ship['’]s +)?(?:crew|forces?|personnel|staff|family|civilian|contingent|detachment)))\\b|(?:private|natural|legal|juridical|physical) +persons|private|(?:commercial|business|economic|trading) +(?:entit(?:y|ies)|operators?|organi[sz]ations?|enterprises?|partners?)|enterprises|companies|firms|undertakings|traders|exporters|importers|buyers?|sellers?)\\b)|(?:disputes?|differences?)\\b(?![^.;]{0,60}\\bbetween +(?:the +|two +|or +more +){0,3}(?:High +)?(?:Contracting +)?(?:Parties|States|Governments)\\b)(?: +of +(?:(?:an?|the|any|such) +){0,2}|[^.;]{0,120}\\b(?:between\\b(?:(?!\\b(?:concern|regard|relat|aris|over\\b|about\\b|on\\b|as +to\\b|respect|connect|shall\\b|will\\b))[^.;]){0,100}\\b|(?:involving|with) +(?:(?:an?|the|any|such|its|one|or|more|natural|legal|private) +){0,3}))${PERSON_OF})\\b`,
  'i',
);
/** "a dispute over |this pier|" is over one thing; "over this cooperation" is over the agreement. */
const OVER_A_THING =
  /\b(?:[Dd]isputes?|[Dd]ifferences?|[Dd]isagreements?) +(?:over|about|concerning|regarding|relating +to) +th(?:is|ese) +(?!(?:[a-z-]+ +){0,2}(?:agreement|treaty|convention|protocol|memorand|arrangement|understanding|contract|pact|charter|instrument|document|declaration|statute|exchange|notes|letters|act|text|article|section|paragraph|chapter|annex|clause|provision|matter|issue|subject|question|kind|nature|co-?operation|activit|programme|project|undertaking|rules|regulations|terms|conditions|procedure))[a-z]/;
const HEADING_OF_OTHERS = /\binvest(?:ors?|ments?(?! +(?:agreement|treaty|contract|convention|protocol)))\b/i;
/** Their own: these words win over the heading, and within it. */
const BETWEEN_PARTIES =
  /\bbetween +(?:(?:the|two|both|or|more) +){0,3}(?:High +)?(?:Contracting +)?(?:Parties|States|Participants|Governments)\b/i;
const DISPUTES_BETWEEN_PARTIES = new RegExp(
  `\\b(?:disputes?|differences?|disagreements?|controvers(?:y|ies)|divergences?)\\b[^.;]{0,60}?${BETWEEN_PARTIES.source}`,
  'i',
);

/** `isWhole`: it speaks of disputes over the agreement, not over one matter in it such as a tariff. */
interface DisputePassage {
  one: BodyPassage;
  isWhole: boolean;
}

/**
 * The sentences of the provisions on disputes between the parties. `whole`: those on the agreement as a whole; `other`:
 * those on one matter in it, which tell something where the former tell nothing.
 */
export function disputeSentences(context: AgreementContext): { whole: Sentence[]; other: Sentence[] } {
  const passages = disputePassages(context);
  const those = (whole: boolean): Sentence[] =>
    passages.filter(({ isWhole }) => isWhole === whole).flatMap(({ one }) => sentencesOf(one));
  return { whole: those(true), other: those(false) };
}

function disputePassages(context: AgreementContext): DisputePassage[] {
  const found: DisputePassage[] = [];
  let before: 'none' | 'parties' | 'others' = 'none';
  let isWhole = false;
  let article: string | null = null;
  let headings: readonly Span[] = [];
  let isHeaded = false;
  let isHeadedOfOthers = false;
  let isBySafeguards = false;
  for (const one of context.body) {
    const { passage, words, topics, cues } = one;
    if (!isSame(headings, passage.headings)) {
      headings = passage.headings;
      const heading = disputeHeading(context, passage);
      isHeaded = HEADING.test(heading);
      isHeadedOfOthers = isHeaded && HEADING_OF_OTHERS.test(heading) && !BETWEEN_PARTIES.test(heading);
    }
    const isSameArticle: boolean = article !== null && passage.sectionPath.includes(article);
    const speaks =
      hasTopics(topics, Topic.dispute, Topic.settles | Topic.means) &&
      (DISPUTE.test(words) ||
        DIFFICULTIES.test(words) ||
        (QUESTIONS.test(words) && (isHeaded || SETTLES_QUESTIONS.test(words)))) &&
      SETTLES.test(words) &&
      !(RECOMMENDED.test(words) && isBelowRecommends(context, passage));
    const opens: boolean = speaks && ABOUT_THIS.test(words);
    const goesOn: boolean =
      before !== 'none' &&
      ((GOES_ON.test(words) && SETTLES.test(words)) ||
        ((topics & Topic.means) !== 0 && FAILING.test(words)) ||
        (isSameArticle &&
          (topics & (Topic.dispute | Topic.settles | Topic.means)) !== 0 &&
          STILL.test(words)));
    if (!goesOn && !isHeaded && !opens) {
      if ((cues & Cue.fulfils) !== 0 && BREACH.test(words)) {
        isBySafeguards ||= REMEDY.test(words);
        found.push({ one, isWhole: false });
      }
      if (!isSameArticle) {
        before = 'none';
        article = null;
      }
      continue;
    }
    if (speaks && !isBySafeguards && REMEDY.test(words) && !OF_THIS.test(words)) continue;
    if (!isSameArticle) article = articleOf(passage);
    const isParties: boolean =
      DISPUTES_BETWEEN_PARTIES.test(words) || (goesOn && before === 'parties' && isSameArticle);
    if ((isHeadedOfOthers && !isParties) || (speaks && (OF_OTHERS.test(words) || OVER_A_THING.test(words)))) {
      before = 'others';
      continue;
    }
    if (goesOn && before === 'others' && !(opens && isOfTheWhole(words))) continue;
    isWhole = isHeaded || (opens && isOfTheWhole(words)) || (goesOn && isWhole);
    before = 'parties';
    found.push({ one, isWhole });
  }
  return found;
}

/** The nearest heading where it names disputes, else all above a passage: "Place of arbitration" leaves open whose. */
const disputeHeading = (context: AgreementContext, passage: Passage): string => {
  const [nearest] = passage.headings;
  const own = nearest === undefined ? '' : context.flat.slice(nearest.start, nearest.end);
  return NAMES_DISPUTES.test(own) ? own : headingWords(context, passage);
};

/** Whether a heading of a passage or the words not far before it recommend what it says. */
const isBelowRecommends = (context: AgreementContext, passage: Passage): boolean =>
  /\brecommend/i.test(headingWords(context, passage)) ||
  RECOMMENDS.test(context.flat.slice(Math.max(0, passage.textStart - RECOMMENDS_CHARS), passage.textStart));

const isOfTheWhole = (words: string): boolean =>
  !OF_ONE_PROVISION.test(words) &&
  (OF_ONE_MATTER.test(words) ? OF_THIS.test(words) : OF_THE_WHOLE.test(words) || WHATEVER.test(words));

/** The id of the article that a passage is part of; null where there is none. */
const articleOf = ({ sectionPath }: Passage): string | null =>
  sectionPath.findLast((id) => /(?:^|__)art_[^_]*$/.test(id)) ?? null;

const isSame = (headings: readonly Span[], others: readonly Span[]): boolean =>
  headings.length === others.length &&
  headings.every(({ start, end }, index) => start === others[index]!.start && end === others[index]!.end);
