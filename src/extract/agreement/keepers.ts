import type { Depositary, Span, Stated } from '../../model/index.js';
import { countryName } from '../country-names.js';
import type { AgreementContext } from './context.js';
import { nationalities, statesIn } from './party-list.js';

/** An office or body, with what it belongs to: "Secretary-General of the United Nations", "International Maritime Organization". */
const NAME_PART = "(?:[A-Z][\\w’'-]{0,30}|of|for|the|and|on)";
const OFFICE = new RegExp(
  `^(?:(?:the|The) +)?((?:[A-Z][\\w’'-]{0,30} +){0,5}(?:Secretary[ -]?General|Director[ -]?General|Secretariat|Executive +Secretary|Secretary|Director|President|Council|Commission|Organi[sz]ation|Agency|Union|Bureau|Committee|Bank|Fund|Institute|Authority|Community|Assembly|Nations)(?!\\w)(?: +(?:of|for) +(?:the +)?(?:United +Nations +Educational, +Scientific +and +Cultural +Organi[sz]ation|${NAME_PART}(?: +${NAME_PART}){0,9}))?)`,
);
/** Words that only stand for a keeper named elsewhere. */
const NOBODY =
  /^(?:(?:the|any|each|either|every|both|such|that|its|their|one) +)?(?:other +)?(?:depositar|depositor|part(?:y|ies)\b|contracting|signator|authorit)/i;
/** Between several that keep it together. */
const JOINT = /^[ ,;]*(?:(?:and|or) +)?(?:of +)?/;
/** Before the name of a State that keeps it itself, by its government or by its ministry. */
const STATE_ITSELF =
  /^(?:(?:the|The) +)?(?:(?:respective +)?Governments? +of +|(?:Federal +)?(?:Ministry|Minister|Department|Secretariat|Secretary) +(?:of|for) +(?:Foreign|External|State)(?: +(?:and +)?[A-Z]\w+){0,4} +of +|archives +of +(?:the +)?(?:Governments? +of +)?|Foreign +Ministry +of +|Department +of +State +of +)?(?:(?:the|The) +)?$/;

/**
 * Who is named right at `start`: States by their governments, or an office or organisation. `end` bounds the words that
 * may belong to the name. Empty where something else stands there.
 */
export function readKeepers(context: AgreementContext, start: number, end: number): Stated<Depositary>[] {
  const words = context.flat.slice(start, end);
  if (NOBODY.test(words)) return [];
  const within = { start, end };
  const states = [...statesIn(context, within), ...nationalities(context, within)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const found: Stated<Depositary>[] = [];
  for (let last = start; ; ) {
    const next = nextState(context, states, last, found.length === 0) ?? nextOffice(context, last, end);
    if (next === null) return found;
    if (!found.some(({ value }) => value.name === next.value.name)) found.push(next);
    last = next.span.end;
  }
}

/** The State whose name comes next, with nothing but its government between. */
function nextState(
  context: AgreementContext,
  states: readonly { country: string; span: Span }[],
  from: number,
  first: boolean,
): Stated<Depositary> | null {
  const state = states.find(({ span }) => span.start >= from);
  if (!state) return null;
  const between = context.flat.slice(from, state.span.start);
  const joint = first ? null : JOINT.exec(between);
  if (!first && !joint) return null;
  if (!STATE_ITSELF.test(between.slice(joint?.[0].length ?? 0))) return null;
  return {
    value: { name: countryName(state.country), kind: 'state', country: state.country },
    span: state.span,
  };
}

function nextOffice(context: AgreementContext, from: number, end: number): Stated<Depositary> | null {
  const words = context.flat.slice(from, end);
  const joint = JOINT.exec(words)?.[0].length ?? 0;
  const office = OFFICE.exec(words.slice(joint));
  if (!office) return null;
  const name = office[1]!.replace(/(?: +(?:of|for|the|and|on))+$/, '').replace(SECOND_OFFICE, '');
  const at = from + joint + office[0].length - office[1]!.length;
  const value = { name: name.replace(/\s+/g, ' '), kind: 'organisation', country: null } as const;
  return { value, span: { start: at, end: at + name.length } };
}
/** "… and the President of the Commission": another one, read next. */
const SECOND_OFFICE = / +and +the +(?:Secretary|Director|President|Government|Minister)[\s\S]*$/;
