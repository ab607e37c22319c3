import type { DisputeStep, LadderStep, Span, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import type { StepMention } from './disputes.js';
import { LANGUAGE } from './language-names.js';
import { Cue, Topic } from './topics.js';

type Details = Partial<Pick<LadderStep, 'body' | 'appointedBy' | 'seat' | 'rules' | 'final'>>;

/** Words with capitals that make one name: "President of the International Court of Justice". */
const NAME =
  /\b[A-Z][\w'’&.-]{0,30}(?: {1,3}(?:(?:of|for|on|in|and) {1,3}(?:the {1,3})?)?[A-Z][\w'’&.-]{0,30}){0,10}/g;
/** Where a sentence begins, or a list of names, is no part of a name. */
const OPENS =
  /^(?:(?:The|Any|All|If|Each|Either|In|Such|An?|Disputes?|Where|Should|Failing|Unless|Every|This|That|Both|Neither|Party|Parties|Contracting|Participants?|Article|Agreement|Section) +(?:(?:of|for|on|in|and) +)?(?:the +)?)+/;
const ROLE =
  /^(?:(?:then +)?(?:Vice-? ?)?President|Secretary[- ]General|Chair(?:man|person)?|Registrar|Director[- ]General|Secretary|Chief +Justice)\b/;
const COURT = /\b(?:Court|Courts|Tribunal)\b/;
const INSTITUTION =
  /\b(?:Court +of +(?:International +)?Arbitration|Arbitration +Court|Chamber|Arbitration +(?:Association|Institute|Cent(?:re|er)|Commission|Council|Board)|Institute|Cent(?:re|er)|Association|ICC|LCIA|ICSID|AAA|JAMS|SIAC|HKIAC|PCA|CIETAC|DIAC|WIPO)(?!\w)/;
/** What arbitrators make themselves into, and instruments, are no institutions. */
const NO_INSTITUTION = /\b(?:Council|Committee|Members?|Convention|Agreement|Treaty|Act|Protocol|Law)\b/;
/** A tribunal's own chairman is appointed himself. */
const OWN_CHAIR =
  /^\w+ +of +(?:the +)?(?:Arbitral|Arbitration|Tribunal|Panel|Commission|Conciliation|Parties)\b/;
/** "arbitration in English"; the Netherlands are a place as well. */
const A_LANGUAGE = new RegExp(`^(?!Netherlands)${LANGUAGE}`);
const RULES = /\b(?:Rules|Regulations)\b/;
const RULES_OF = /\brules +(?:of +(?:arbitration|procedure|conciliation|mediation) +)?of +(?:the +)?$/i;
const PLACE =
  "((?:[Tt]he +)?[A-Z][\\w'’.-]{1,30}(?:(?:,? {1,9}| {1,9}(?:of|and) {1,9})[A-Z][\\w'’.-]{1,30}){0,3})";
const SEAT = new RegExp(
  `\\b(?:(?:seat|place|venue|situs|site) +of +(?:the +|any +)?arbitra[a-z]{1,8}(?: +proceedings?)? +(?:shall +be|will +be|is) +(?:in +|at +)?|(?:arbitrations?|proceedings?|tribunal|hearings?|arbitrators|court|it)\\b[^.;]{0,60}?\\b(?:held|place|conducted|sit|seated|seat|meet|located|arbitrated) +(?:in|at) +|\\barbitration +in +|\\b[Ss]eat *: *|\\bsitting +(?:in|at) +|\\bseated +(?:in|at) +)${PLACE}`,
);
const COURTS_OF = new RegExp(
  `\\b((?:(?:competent|ordinary|civil|state|federal|national|local|state +and +federal|federal +and +state) +)?courts? +(?:of|in|located +in|sitting +in) +(?:the +(?:State +of +|city +of +|City +of +)?)?${PLACE})`,
);
const FINAL =
  /\b(?:final(?:,)? +(?:and +)?(?:(?:legally|conclusive|conclusively) +)?(?:and +)?binding|binding +and +(?:final|conclusive)|final +and +conclusive|(?:shall|will) +be +(?:final|binding)\b(?! +and +(?:binding|conclusive|final))|accept(?:ed)? +as +(?:final|binding)|(?:is|are) +(?:final|binding)|binding +(?:up)?on\b|binding +(?:arbitration|decision|award)|without +(?:right +of +)?appeal|no(?:t +be +subject +to)? +appeal)(?!\w)/i;
/** Said of the settling, not of its outcome; what is said of that comes first. */
const FINALLY =
  /\b(?:finally|definitively|conclusively) +(?:and +[a-z]{5,12}ly +)?(?:settled|resolved|determined|decided|adjudicated)\b/i;
const NOT_FINAL =
  /\b(?:not|non)[- ]+(?:be +|legally +)*binding|\bbinding +(?:up)?on +(?:its|their) +successors/i;
/** Those that end with a decision, or with a proposal. */
const FORMAL: readonly DisputeStep[] = [
  'joint-body',
  'mediation',
  'conciliation',
  'expert',
  'arbitration',
  'court',
];
const ARBITRAL: readonly DisputeStep[] = ['mediation', 'conciliation', 'expert', 'arbitration'];

/**
 * What a sentence says of the steps known so far: the bodies it names, who appoints, seat, rules, finality. What it says
 * is of the step it names or, where it names none, of the one named last. A later sentence does not change what an
 * earlier one said.
 */
export function detailsOf(
  { words, at: start, topics, cues }: Sentence,
  mentions: readonly StepMention[],
  steps: readonly LadderStep[],
): [LadderStep, Details][] {
  if (steps.length === 0) return [];
  const found: [LadderStep, Details][] = [];
  const stated = (at: number, value: string): Stated<string> => ({
    value: value.replace(/\s+/g, ' '),
    span: { start: start + at, end: start + at + value.length },
  });
  const tell = (kinds: readonly DisputeStep[], key: keyof Details, value: Stated<string> | Span): void => {
    const isNamed = (step: LadderStep) => mentions.some((mention) => mention.step === step.step);
    const fitting = steps.filter(({ step }) => kinds.includes(step));
    const step = fitting.findLast(isNamed) ?? fitting.at(-1);
    if (step && step[key] === null && !found.some(([its, told]) => its === step && key in told))
      found.push([step, { [key]: value }]);
  };
  const joint = mentions.find(({ step }) => step === 'joint-body');
  const appoints = (cues & Cue.appoints) !== 0;
  const names = joint || appoints || ((cues & Cue.names) !== 0 && TELLS.test(words)) ? namesIn(words) : [];
  if (joint) {
    const name = names.find(({ at, name: its }) => at <= joint.start && at + its.length >= joint.end);
    const own = words.slice(joint.start, joint.end);
    tell(['joint-body'], 'body', name ? stated(name.at, name.name) : stated(joint.start, own));
  }
  for (const { at, name } of names) {
    if (ROLE.test(name)) {
      const isOther = / of /.test(name) || /^(?:Secretary|Registrar|Director|Chief)/.test(name);
      if (appoints && isOther && !OWN_CHAIR.test(name))
        tell([...ARBITRAL, 'court'], 'appointedBy', stated(at, name));
      continue;
    }
    const rulesOf = RULES_OF.exec(words.slice(Math.max(0, at - 50), at));
    if (RULES.test(name)) tell(ARBITRAL, 'rules', stated(at, name));
    else if (rulesOf) tell(ARBITRAL, 'rules', stated(at - rulesOf[0].length, rulesOf[0] + name));
    else {
      const body = bodyIn(name);
      const whole = stated(at + name.length - body.length, body);
      if (INSTITUTION.test(body) && !NO_INSTITUTION.test(body)) tell(ARBITRAL, 'body', whole);
      else if (COURT.test(body) && mentions.some(({ step }) => step === 'court'))
        tell(['court'], 'body', whole);
    }
  }
  const courts = mentions.some(({ step }) => step === 'court') ? COURTS_OF.exec(words) : null;
  if (courts) tell(['court'], 'body', stated(courts.index, courts[1]!.replace(/[.,'’-]+$/, '')));
  const seat = (topics & Topic.seat) === 0 ? null : SEAT.exec(words);
  if (seat && !A_LANGUAGE.test(seat[1]!))
    tell(
      ['arbitration', 'mediation', 'conciliation'],
      'seat',
      stated(seat.index + seat[0].length - seat[1]!.length, seat[1]!.replace(/[.,'’-]+$/, '')),
    );
  const final = (topics & Topic.final) === 0 || NOT_FINAL.test(words) ? null : FINAL.exec(words);
  if (final)
    tell(FORMAL, 'final', {
      start: start + final.index,
      end: start + final.index + final[0].length,
    });
  return found;
}

/** The words by which a sentence has a dispute settled for good, and the step that does it. Null where there are none. */
export function settledForGood(
  { words, at, topics }: Sentence,
  mentions: readonly StepMention[],
  steps: readonly LadderStep[],
): { step: LadderStep; span: Span } | null {
  const match = (topics & Topic.final) === 0 ? null : FINALLY.exec(words);
  if (!match) return null;
  const formal = steps.filter(({ step }) => FORMAL.includes(step));
  const step =
    formal.findLast((one) => mentions.some((mention) => mention.step === one.step)) ?? formal.at(-1);
  const start = at + match.index;
  return step ? { step, span: { start, end: start + match[0].length } } : null;
}

/** One of these is in every name that tells something, or before it, but for those who appoint. */
const TELLS = new RegExp(
  `\\b(?=[A-Zr])(?:(?:[Rr]ules|RULES|Regulations)\\b|${COURT.source}|${INSTITUTION.source})`,
);

/** "Member of the International Court of Justice": the court alone. */
const bodyIn = (name: string): string => {
  const [, first, rest] = /^(.{1,80}?) +of +the +(.+)$/.exec(name) ?? [];
  return first && rest && !INSTITUTION.test(first) && !COURT.test(first) ? rest : name;
};

/** The names a sentence holds, without what opens it. A sentence in capitals holds none. */
function namesIn(words: string): { at: number; name: string }[] {
  if (!/[a-z]{3}/.test(words)) return [];
  return allMatches(NAME, words)
    .map(({ 0: whole, index }) => {
      const opening = OPENS.exec(whole)?.[0].length ?? 0;
      return { at: index + opening, name: whole.slice(opening).replace(/[.,'’-]+$/, '') };
    })
    .filter(({ name }) => name !== '');
}
