/** Verbs by how they name the one something is given to, taken from or done with. Plain forms. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** "notify |the other Party| of …", "provide |the Buyer| with …", "give |the Buyer| notice". */
export const GIVES_SOMEBODY = setOf(`
  notify inform advise provide furnish supply give grant send accord afford offer pay reimburse compensate indemnify
  assist help support consult permit allow authorise authorize require request enable entitle assure invite ask instruct
  release compensate warn alert tell show teach lend sell charge deny refuse guarantee deliver assign award leave remind
  exempt relieve excuse hold keep defend empower oblige obligate direct order encourage urge train advise brief
  serve refund issue transmit promise owe apprise acquaint`);

/** … with "of" before what they are told. */
export const TELLS = setOf('notify inform advise assure warn remind apprise relieve tell');

/** "submit it |to the Council|". */
export const TO_SOMEBODY = setOf(`
  provide available submit send transmit give grant deliver communicate report transfer return pay disclose supply furnish
  release refer address offer accord extend assign lend present surrender forward notify circulate issue announce confirm sell
  license distribute convey impart entrust delegate allocate attribute consign hand show explain make afford leave permit
  restore remit reimburse refund lease loan sublicense licence appeal render bring allot dispatch despatch furnish
  propose recommend certify guarantee pass accrue owe charge belong entrust award contribute demonstrate divulge reveal
  publish export provide repay tender credit serve answer respond direct indicate declare produce submit state
  account accountable subcontract outsource relinquish cede concede yield expose post second attach object consent`);

/** What goes somewhere may go to a place. */
export const MOVES = setOf(
  'return send deliver transfer ship move transport dispatch forward bring take restore convey',
);

/** "consult |with the other Party|". */
export const WITH_SOMEBODY = setOf(`
  consult cooperate co-operate coordinate co-ordinate agree negotiate share exchange liaise discuss meet communicate conclude contract
  arrange collaborate deposit file register lodge confer engage enter correspond maintain establish work compete
  deal conduct hold settle resolve interfere leave place associate join participate remain rest vest lie conclude organise
  organize plan undertake`);

/** "receive it |from the Seller|". */
export const FROM_SOMEBODY = setOf(`
  receive obtain request purchase require accept seek demand recover collect claim borrow acquire buy withhold procure
  hire order lease solicit take exempt elicit derive conceal secure ask expect gather withdraw`);

/** "impose obligations |on a Party|", "rely |upon the Seller|". */
export const ON_SOMEBODY = setOf(
  'impose confer serve bestow levy inflict call rely depend devolve fall bind',
);

/** "waive claims |against the other Party|". */
export const AGAINST_SOMEBODY = setOf(
  'waive bring assert make file institute use commence pursue initiate claim raise enforce take proceed',
);

/** "perform services |for the Client|". */
export const FOR_SOMEBODY = setOf(
  'perform provide secure obtain procure act work develop produce arrange manufacture ensure reserve',
);

export const BY_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', TO_SOMEBODY],
  ['with', WITH_SOMEBODY],
  ['from', FROM_SOMEBODY],
  ['on', ON_SOMEBODY],
  ['upon', ON_SOMEBODY],
  ['against', AGAINST_SOMEBODY],
  ['for', FOR_SOMEBODY],
]);

/** The prepositions by which each of these verbs takes somebody: most verbs have none. */
export const PREPOSITIONS_OF: ReadonlyMap<string, ReadonlySet<string>> = prepositionsOf();

function prepositionsOf(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [preposition, verbs] of BY_PREPOSITION)
    for (const verb of verbs) found.set(verb, (found.get(verb) ?? new Set()).add(preposition));
  return found;
}
