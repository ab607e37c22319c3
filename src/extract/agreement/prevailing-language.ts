import type { Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext, Sentence } from './context.js';
import { LANGUAGE, languageName } from './language-names.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY = new RegExp(`\\b${LANGUAGE}\\b`);
const DIFFER =
  /\b(?:diverg\w+|differen\w+|discrepanc\w+|inconsisten\w+|conflicts?|contradict\w+|disputes?|disagree\w*|ambigu\w+|doubts?|interpretations?|translat\w+)\b/i;
const TEXT =
  '(?:\\s+(?:language|texts?|versions?|copy|originals?|wording|translation|edition|and\\s+not\\s+the\\s+translation))';
/** "the English text", "the text in the English language", "English". */
const ITS_TEXT = `\\b(?:(${LANGUAGE})\\b${TEXT}{0,2}|(?:texts?|versions?)\\s+(?:(?:written|drawn\\s+up|done)\\s+)?in\\s+(?:the\\s+)?(${LANGUAGE})\\b(?:\\s+language)?)`;
const WINS =
  '(?:(?:always|then|also)\\s+)?(?:prevails?|governs?|controls?|(?:take|have|has|enjoy)s?\\s+(?:precedence|priority|preference)|(?:be|is|being|as)\\s+(?:(?:the|deemed|considered|regarded|to\\s+be|as|used|taken|solely|only|sole)\\s+){0,4}(?:prevailing|governing|controlling|decisive|determinative|conclusive|operative|authoritative|authentic|definitive|binding|the\\s+basis|for\\s+(?:the\\s+)?(?:interpretation|reference)|used|referred\\s+to|relied\\s+(?:up)?on))\\b';
/** The words between the text and its verb. */
const BETWEEN =
  '(?:\\s*,?\\s*(?:of\\s+(?:this|the\\s+present|the)\\s+(?:[A-Za-z-]{2,20}\\s+){0,3}?[A-Za-z]{2,14}|hereof|thereof|alone|only|of\\s+it)){0,2}\\s*,?\\s*(?:(?:shall|will|should|must|is\\s+to|to)\\s+)?';
const TEXT_WINS = new RegExp(`\\b(?=[A-Ztv])${ITS_TEXT}${BETWEEN}${WINS}`, 'g');
/** "precedence is given to the English text", "the Parties shall refer to the English text". */
const GIVEN_TO = new RegExp(
  `\\b(?:(?:precedence|preference|priority)\\s+(?:(?:shall|will)\\s+be|is|being)\\s+given\\s+to|(?:refer(?:red|ence)?(?:\\s+(?:shall|will)\\s+be\\s+(?:made|had))?|recourse\\s+(?:shall|will)\\s+be\\s+had)\\s+to|(?:on\\s+the\\s+basis\\s+of|according\\s+to|based\\s+(?:up)?on))\\s+(?:the\\s+)?${ITS_TEXT}`,
  'g',
);
/** Verbs that tell of equal texts too, unless something is said of differences. */
const WEAK = /\b(?:authentic|authoritative|binding|used|reference|refer|referred|basis|based|according)\b/i;
const DENIED = /\b(?:no|neither|nor|not)\b[^,;]{0,60}$/i;
/** Another language stands right beside the one read: both texts win, so none does alone. */
const BESIDE = new RegExp(`\\b${LANGUAGE}\\s+(?:and|or)\\s+(?:the\\s+)?$`);

/**
 * The language whose text decides where the texts differ; null where two are named together, or where the text only says
 * which ones are authentic.
 */
export function readPrevailingLanguage(context: AgreementContext): Stated<string> | null {
  for (const sentence of sentencesWith(context, MAY, Topic.language, Topic.prevails)) {
    const found = winner(sentence);
    if (found) return found;
  }
  return null;
}

function winner(sentence: Sentence): Stated<string> | null {
  const { words } = sentence;
  for (const pattern of [TEXT_WINS, GIVEN_TO])
    for (const match of allMatches(pattern, words)) {
      const name = match[1] ?? match[2]!;
      const before = words.slice(Math.max(0, match.index - 120), match.index);
      if (DENIED.test(before) || BESIDE.test(before)) continue;
      const said = pattern === GIVEN_TO ? match[0] : match[0].slice(match[0].indexOf(name));
      if (WEAK.test(said) && !DIFFER.test(words)) continue;
      const index = match.index + match[0].lastIndexOf(name);
      return statedIn(sentence, languageName(name), index, name.length);
    }
  return null;
}
