/** Verbs by what they govern, in their base form. */

/** "be liable to |the other Party| for". */
export const TO_WHOM = new Set([
  ...['liable', 'responsible', 'accountable', 'available', 'payable'].map((word) => `be ${word} to`),
  'be final and binding on',
  'be final and binding upon',
]);
/** "refuse |to recognise licences|". */
export const TAKES_TO = new Set(
  'refuse decline cease begin start request ask serve tend help fail threaten prepare volunteer suffice appear'.split(
    ' ',
  ),
);
/** "keep |the Buyer| informed". */
export const KEEPS = new Set(['keep', 'hold', 'indemnify and hold', 'defend, indemnify and hold']);
/** Besides those that tell: "|The Buyer| shall be offered". */
export const TAKES_RECEIVER = new Set('reimburse compensate consult provide grant give offer'.split(' '));
/** "in" and "for" belong to these verbs; after others they say where, when or why. */
export const WITH_IN = new Set(
  'participate engage join assist cooperate co-operate result consist succeed deal trade invest collaborate share intervene believe interest specialise'.split(
    ' ',
  ),
);
export const WITH_FOR = new Set(
  'provide account apply pay care arrange allow call ask substitute look search compensate plan prepare cater qualify vote bid'.split(
    ' ',
  ),
);
