import type { Agreement, Stated } from '../../model/index.js';
import type { AgreementContext, Sentence } from './context.js';
import { THE_INSTRUMENT, THIS_INSTRUMENT } from './own-instrument.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY = /\bregist(?:er|ered|ers|ering|ration|rable)\b/i;
/** With whom agreements are registered. */
const WITH =
  /\b(?:(?:Secretariat|Secretary[ -]?General) +of +(?:the +)?(United +Nations|League +of +Nations)|(United +Nations)|(?:article|art\.) +102\b(?:,? +paragraph +\d,?)?(?: +of +the +(?:(?:UN|United +Nations) +)?Charter\b)?|((?:Council +of +the +)?(?:Provisional +)?International +Civil +Aviation +Organi[sz]ation)|(ICAO|IAEA)\b|(International +Atomic +Energy +Agency)|(League +of +Nations)|(Arab +League|League +of +Arab +States|Organi[sz]ation +of +American +States|African +Union|Commonwealth +of +Independent +States)|(?:the +)(Secretariat\b(?! +of)))/i;
const OWN = new RegExp(`\\b(?:${THIS_INSTRUMENT}|it|text|copy|copies)\\b`, 'i');
/** With a capital "the Convention" is the text itself; "the treaty" may be any. */
const OWN_NAME =
  /\b[Tt]he +(?:Agreement|Treaty|Convention|Protocol|Memorandum|MOU|Pact|Charter|Arrangement)\b/;
/** What is registered are ratifications, ships, space objects or marks. */
const OTHER_THINGS =
  /\b(?:full +particulars|ratifications?|declarations?|vessels?|ships?|aircraft|objects?|vehicles?|trade ?marks?|patents?|designs?|births?|residents?|arms|companies|company|shares?|numbers?|certificates?|data ?bases?|securities|investments?)(?!\w)/i;
const DENIED =
  /\b(?:not|nor|neither|never)\b[^.;]{0,60}\bregist\w+|\bineligible +for +registration|\bwithout +(?:being +)?regist|\bno +registration\b/i;
const ACTIVE =
  /^(?:[^,]{0,80}, +)?(?:(?:the|The) +)?((?:[A-Z][\w’'-]{0,30}|(?:either|each|one) +[A-Z]\w{0,12}|deposit[ao]ry|latter)(?: +(?:[A-Z][\w’'-]{0,30}|of|for|the|or|and|in|whose|territory|this|is|was|signed|other|host)){0,14}?) +(?:shall|will|may|undertakes? +to|is +(?:hereby +)?(?:requested|responsible|authori[sz]ed))\b[^.;]{0,160}?\bregist/;
const PASSIVE =
  /\bby +(?:the +)?((?:Government|Deposit[ao]r|Secretary(?:[ -]General)?|Director(?:[ -]General)?|Party|Secretariat|Kingdom|Republic|Ministry|[A-Z][\w’'-]{0,30} +(?:Party|Government|side))\w*(?: +(?:of|for|the|[A-Z][\w’'-]{0,30})){0,10})/;
/** A treaty body that gives advice on how other agreements are registered. */
const OTHERS =
  /\b(?:any|such|other|every|those) +(?:[a-z-]{2,20} +){0,2}(?:agreements?|arrangements?|treat(?:y|ies))\b/i;

/**
 * With which organisation the agreement is registered, or that it is not to be, and by whom. Null where nothing is said of
 * it: the registration of anything else is another matter.
 */
export function readRegistration(context: AgreementContext): Agreement['registration'] {
  for (const sentence of sentencesWith(context, MAY, Topic.registration, Topic.registrar)) {
    const { words } = sentence;
    const withWhom = registrarIn(words);
    if (!withWhom || !(OWN.test(words) || OWN_NAME.test(words)) || OTHERS.test(words)) continue;
    if (OTHER_THINGS.test(words) && !ITSELF.test(words)) continue;
    const verb = MAY.exec(words)!;
    const denied = DENIED.test(words);
    return {
      how: statedIn(sentence, denied ? 'not-registered' : 'registered', verb.index, verb[0].length),
      with: statedIn(sentence, organisation(withWhom), withWhom.index, withWhom[0].length),
      by: denied ? null : byWhom(sentence),
    };
  }
  return null;
}
/**
 * The organisation that registers: "a copy is deposited with the League, and the Treaty shall be registered with |the United
 * Nations|" names another in a clause before.
 */
function registrarIn(words: string): RegExpExecArray | null {
  const first = WITH.exec(words);
  const verb = MAY.exec(words)?.index ?? 0;
  const end = first ? first.index + first[0].length : verb;
  if (!first || end > verb || !OTHER_CLAUSE.test(words.slice(end, verb))) return first;
  const own = WITH.exec(words.slice(verb));
  if (!own) return first;
  own.index += verb;
  return own;
}
const OTHER_CLAUSE = /[,;] *(?:and|while|whereas)\b[^,;]{0,80}\b(?:shall|will|is|are)\b/i;

/** The agreement itself is the subject or the object, whatever else the sentence names. */
const ITSELF = new RegExp(
  `\\b(?:register|have +it +registered|registration +of) +(?:${THE_INSTRUMENT}|it\\b)|\\b(?:${THE_INSTRUMENT}|it) +(?:shall|will|is|may) +(?:[a-z]+ +){0,2}(?:be +)?(?:registered|submitted|transmitted|communicated)`,
  'i',
);

function organisation(match: RegExpExecArray): string {
  const named = match.slice(1).find((name) => name !== undefined);
  const name = named?.replace(/\s+/g, ' ') ?? 'United Nations';
  return /^united nations$/i.test(name) ? 'United Nations' : name;
}

function byWhom(sentence: Sentence): Stated<string> | null {
  const { words } = sentence;
  const match = PASSIVE.exec(words) ?? ACTIVE.exec(words);
  if (!match) return null;
  const name = match[1]!.replace(/(?: +(?:of|for|the|and|or|in))+$/, '');
  if (THINGS.test(name)) return null;
  const index = match.index + match[0].indexOf(match[1]!);
  return statedIn(sentence, name.replace(/\s+/g, ' '), index, name.length);
}
const THINGS = new RegExp(
  `^(?:${THE_INSTRUMENT}|it\\b|agreement|treaty|convention|protocol|memorandum|text|copy)`,
  'i',
);
