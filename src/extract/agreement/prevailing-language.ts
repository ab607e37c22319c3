import type { Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext, Sentence } from './context.js';
import { LANGUAGE, languageName } from './language-names.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY = new RegExp(`\\b${LANGUAGE}`);
const DIFFER =
  /\b(?:diverg\w+|differen\w+|discrepanc\w+|inconsisten\w+|conflicts?|contradict\w+|disputes?|disagree\w*|ambigu\w+|doubts?|interpretations?|translat\w+)(?!\w)/i;
const TEXT =
  '(?: +(?:language|texts?|versions?|copy|originals?|wording|translation|edition|and +not +the +translation))';
/** "the English text", "the text in the English language", "English". */
const ITS_TEXT = `\\b(?:(${LANGUAGE})${TEXT}{0,2}|(?:texts?|versions?) +(?:(?:written|drawn +up|done) +)?in +(?:the +)?(${LANGUAGE})(?: +language)?)`;
const WINS =
  '(?:(?:always|then|also) +)?(?:prevails?|governs?|controls?|(?:take|have|has|enjoy)s? +(?:precedence|priority|preference)|(?:be|is|being|as) +(?:(?:the|deemed|considered|regarded|to +be|as|used|taken|solely|only|sole) +){0,4}(?:prevailing|governing|controlling|decisive|determinative|conclusive|operative|authoritative|authentic|definitive|binding|the +basis|for +(?:the +)?(?:interpretation|reference)|used|referred +to|relied +(?:up)?on))(?!\\w)';
/** The words between the text and its verb. */
const BETWEEN =
  '(?: *,? *(?:of +(?:this|the +present|the) +(?:[A-Za-z-]{2,20} +){0,3}?[A-Za-z]{2,14}|hereof|thereof|alone|only|of +it)){0,2} *,? *(?:(?:shall|will|should|must|is +to|to) +)?';
const TEXT_WINS = new RegExp(`\\b(?=[A-Ztv])${ITS_TEXT}${BETWEEN}${WINS}`, 'g');
/** "precedence is given to the English text", "the Parties shall refer to the English text". */
const GIVEN_TO = new RegExp(
  `\\b(?:(?:precedence|preference|priority) +(?:(?:shall|will) +be|is|being) +given +to|(?:refer(?:red|ence)?(?: +(?:shall|will) +be +(?:made|had))?|recourse +(?:shall|will) +be +had) +to|(?:on +the +basis +of|according +to|based +(?:up)?on)) +(?:the +)?${ITS_TEXT}`,
  'g',
);
/** Verbs that tell of equal texts too, unless something is said of differences. */
const WEAK = /\b(?:authentic|authoritative|binding|used|reference|refer|referred|basis|based|according)\b/i;
const DENIED = /\b(?:no|neither|nor|not)\b[^,;]{0,60}$/i;
/** Another language stands right beside the one read: both texts win, so none does alone. */
const BESIDE = new RegExp(`\\b${LANGUAGE} +(?:and|or) +(?:the +)?$`);

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
