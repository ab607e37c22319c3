/** Verbs by what they govern, in their base form. */

/** "be liable to |the other Party| for". */
export const TO_WHOM = new Set(
  ['liable', 'responsible', 'accountable', 'available', 'payable'].map((word) => `be ${word} to`),
);
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
