import type { Depositary, Span, Stated } from '../../model/index.js';
import { countryName } from '../country-names.js';
import type { AgreementContext } from './context.js';
import { nationalities, statesIn } from './party-list.js';

/** An office or body, with what it belongs to: "Secretary-General of the United Nations", "International Maritime Organization". */
const NAME_PART = "(?:[A-Z][\\w’'-]{0,30}|of|for|the|and|on)";
const OFFICE = new RegExp(
  `^(?:(?:the|The)\\s+)?((?:[A-Z][\\w’'-]{0,30}\\s+){0,5}(?:Secretary[\\s-]?General|Director[\\s-]?General|Secretariat|Executive\\s+Secretary|Secretary|Director|President|Council|Commission|Organi[sz]ation|Agency|Union|Bureau|Committee|Bank|Fund|Institute|Authority|Community|Assembly|Nations)\\b(?:\\s+(?:of|for)\\s+(?:the\\s+)?(?:United\\s+Nations\\s+Educational,\\s+Scientific\\s+and\\s+Cultural\\s+Organi[sz]ation|${NAME_PART}(?:\\s+${NAME_PART}){0,9}))?)`,
);
/** Words that only stand for a keeper named elsewhere. */
const NOBODY =
  /^(?:(?:the|any|each|either|every|both|such|that|its|their|one)\s+)?(?:other\s+)?(?:depositar|depositor|part(?:y|ies)\b|contracting|signator|authorit)/i;
/** Between several that keep it together. */
const JOINT = /^[\s,;]*(?:(?:and|or)\s+)?(?:of\s+)?/;
/** Before the name of a State that keeps it itself, by its government or by its ministry. */
const STATE_ITSELF =
  /^(?:(?:the|The)\s+)?(?:(?:respective\s+)?Governments?\s+of\s+|(?:Federal\s+)?(?:Ministry|Minister|Department|Secretariat|Secretary)\s+(?:of|for)\s+(?:Foreign|External|State)(?:\s+(?:and\s+)?[A-Z]\w+){0,4}\s+of\s+|archives\s+of\s+(?:the\s+)?(?:Governments?\s+of\s+)?|Foreign\s+Ministry\s+of\s+|Department\s+of\s+State\s+of\s+)?(?:(?:the|The)\s+)?$/;

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
  const name = office[1]!.replace(/(?:\s+(?:of|for|the|and|on))+$/, '').replace(SECOND_OFFICE, '');
  const at = from + joint + office[0].length - office[1]!.length;
  const value = { name: name.replace(/\s+/g, ' '), kind: 'organisation', country: null } as const;
  return { value, span: { start: at, end: at + name.length } };
}
/** "… and the President of the Commission": another one, read next. */
const SECOND_OFFICE = /\s+and\s+the\s+(?:Secretary|Director|President|Government|Minister)[\s\S]*$/;
