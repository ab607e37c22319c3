import { numberOf } from '../../known-words.js';
import { TAKES_RECEIVER, TAKES_TO, WITH_FOR, WITH_IN } from './governing-verbs.js';

/** Verbs by how they name the one something is given to, taken from or done with. Plain forms. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** "notify |the other Party| of …", "provide |the Buyer| with …", "give |the Buyer| notice". */
const GIVES_SOMEBODY = setOf(`
  notify inform advise provide furnish supply give grant send accord afford offer pay reimburse compensate indemnify
  assist help support consult permit allow authorise authorize require request enable entitle assure invite ask instruct
  release compensate warn alert tell show teach lend sell charge deny refuse guarantee deliver assign award leave remind
  exempt relieve excuse hold keep defend empower oblige obligate direct order encourage urge train advise brief
  serve refund issue transmit promise owe apprise acquaint invoice bill credit debit equip commission task`);

/** … with "of" before what they are told. */
const TELLS = setOf('notify inform advise assure warn remind apprise relieve tell');

/** "submit it |to the Council|". */
const TO_SOMEBODY = setOf(`
  provide available submit send transmit give grant deliver communicate report transfer return pay disclose supply furnish
  release refer address offer accord extend assign lend present surrender forward notify circulate issue announce confirm sell
  license distribute convey impart entrust delegate allocate attribute consign hand show explain make afford leave permit
  restore remit reimburse refund lease loan sublicense licence appeal render bring allot dispatch despatch furnish
  propose recommend certify guarantee pass accrue owe charge belong entrust award contribute demonstrate divulge reveal
  publish export provide repay tender credit serve answer respond direct indicate declare produce submit state
  account accountable subcontract outsource relinquish cede concede yield expose post second attach object consent`);

/** What goes somewhere may go to a place. */
const MOVES = setOf(
  'return send deliver transfer ship move transport dispatch forward bring take restore convey',
);

/** "consult |with the other Party|". */
const WITH_SOMEBODY = setOf(`
  consult cooperate co-operate coordinate co-ordinate agree negotiate share exchange liaise discuss meet communicate conclude contract
  arrange collaborate deposit file register lodge confer engage enter correspond maintain establish work compete
  deal conduct hold settle resolve interfere leave place associate join participate remain rest vest lie conclude organise
  organize plan undertake`);

/** "receive it |from the Seller|". */
const FROM_SOMEBODY = setOf(`
  receive obtain request purchase require accept seek demand recover collect claim borrow acquire buy withhold procure
  hire order lease solicit take exempt elicit derive conceal secure ask expect gather withdraw`);

/** "impose obligations |on a Party|", "rely |upon the Seller|". */
const ON_SOMEBODY = setOf('impose confer serve bestow levy inflict call rely depend devolve fall bind');

/** "waive claims |against the other Party|". */
const AGAINST_SOMEBODY = setOf(
  'waive bring assert make file institute use commence pursue initiate claim raise enforce take proceed',
);

/** "perform services |for the Client|". */
const FOR_SOMEBODY = setOf(
  'perform provide secure obtain procure act work develop produce arrange manufacture ensure reserve',
);

/** "issue a guarantee |in favour of the Buyer|". */
const IN_FAVOUR = setOf(
  'provide issue establish waive give grant decide find rule create maintain make open execute draw take obtain',
);

/** The prepositions by which verbs take somebody, each by its bit. */
const BY_PREPOSITION: readonly (readonly [preposition: string, verbs: ReadonlySet<string>])[] = [
  ['to', TO_SOMEBODY],
  ['with', WITH_SOMEBODY],
  ['from', FROM_SOMEBODY],
  ['on', ON_SOMEBODY],
  ['upon', ON_SOMEBODY],
  ['against', AGAINST_SOMEBODY],
  ['for', FOR_SOMEBODY],
  ['in', IN_FAVOUR],
];

/** What a verb governs, a bit each; above them those of its prepositions: see `prepositionBit`. */
export const Governs = {
  /** Somebody right behind it. */
  somebody: 1,
  /** … and then "of" and what he is told. */
  told: 2,
  /** What may go to a place. */
  moved: 4,
  /** "to" and a verb. */
  toDo: 8,
  /** "in" and "for" belong to it. */
  withIn: 16,
  withFor: 32,
  /** In the passive its subject may be the one who receives. */
  receiver: 64,
} as const;
const PREPOSITION_BITS = 8;

const bits = new Map<string, number>();
const add = (bit: number, verbs: Iterable<string>): void => {
  for (const verb of verbs) bits.set(verb, (bits.get(verb) ?? 0) | bit);
};
add(Governs.somebody, GIVES_SOMEBODY);
add(Governs.told, TELLS);
add(Governs.moved, MOVES);
add(Governs.toDo, TAKES_TO);
add(Governs.withIn, WITH_IN);
add(Governs.withFor, WITH_FOR);
add(Governs.receiver, TAKES_RECEIVER);
BY_PREPOSITION.forEach(([, verbs], index) => {
  add(1 << (PREPOSITION_BITS + index), verbs);
});
const PREPOSITIONS = BY_PREPOSITION.map(([preposition]) => numberOf(preposition));

/** What a verb, in its plain form, governs. */
export const governedBy = (verb: string): number => bits.get(verb) ?? 0;
/** Whether it takes somebody by a preposition: most verbs do not. */
export const takesPreposition = (governs: number): boolean => governs >> PREPOSITION_BITS !== 0;
/** The bit of the preposition of that number (see `known-words.ts`); 0 where verbs take nobody by it. */
export function prepositionBit(number: number): number {
  const index = PREPOSITIONS.indexOf(number);
  return index === -1 ? 0 : 1 << (PREPOSITION_BITS + index);
}
