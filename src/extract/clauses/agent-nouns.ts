/** Words for whoever can be told to do something, where a verb in the present tells of a duty only if somebody acts. */

import { AGENTS, BODIES, ONE_PARTY, PARTIES, PARTY_WORDS, PERSONS, ROLE_WORDS } from './actor-words.js';
import { isCapital, isSpace, pastLetters, pastSpace } from './letters.js';
import { WordSet } from './word-set.js';

const FURTHER = `host hosts guest guests master masters office offices institute institutes university universities school schools
  hospital hospitals laboratory laboratories museum museums agents agent captain captains side sides detachment
  detachments mission missions squadron battalion brigade regiment company companies firm firms union federation association
  foundation societies society bureaus registrar registry treasurer keeper keepers warden wardens judge judges doctor doctors
  physician physicians teacher teachers trainer trainers engineer engineers fisherman fishermen inspector inspectors auditor auditors
  enterprise enterprises undertaking undertakings carrier carriers forwarder insurer producer producers chief envoy attache surveyor
  manager managers superintendent custodian comptroller ombudsman watch nobody everybody somebody they who`;

/** In whatever case; the plural of each as well. */
export const AGENT_NOUNS = new WordSet(
  [
    ...[PERSONS, AGENTS, BODIES, PARTIES, ONE_PARTY, PARTY_WORDS].flatMap((words) => [...words]),
    ...[...ROLE_WORDS].flatMap((word) => [word, `${word}s`]),
    ...FURTHER.split(/\s+/),
  ].filter((word) => /^[a-z]+$/.test(word)),
);

/** Before these, the noun that a subject is about has been named: "the Ministry |of| Works". */
const BEHIND_HEAD = new WordSet(
  'of in for from at on to with by under who which that whose concerned involved responsible acting'.split(
    ' ',
  ),
);
/** Things by a name of their own. */
export const THINGS = new WordSet(
  `programme program project plan report goods site premises property building equipment product products price fee fees course
  area territory period date term project work works contribution budget account list form map system network software
  data material materials information sea river bridge road port grant fund law act rules tax currency house room vehicle
  vehicles invoice invoices delivery training exercise visit meeting exchange cooperation list route gate emblem customs`.split(
    /\s+/,
  ),
);

/** Whether `subject` names somebody who acts: "the Harbour Office", "members of the crew", "the Detachment"; no thing, "the course". */
export function namesAgent(subject: string): boolean {
  let head = '';
  for (let at = pastSpace(subject, 0); at < subject.length; ) {
    const end = pastLetters(subject, at);
    if (end === at) {
      if (head !== '' && !isSpace(subject.charCodeAt(at)) && !"'’-".includes(subject[at]!)) break;
      at += 1;
      continue;
    }
    if (BEHIND_HEAD.has(subject, at, end)) break;
    head = subject.slice(at, end);
    at = end;
  }
  if (head === '') return false;
  if (AGENT_NOUNS.isAt(head, 0)) return true;
  return isNameAlone(subject.trim()) && !THINGS.isAt(head, 0);
}

/** "the Detachment". */
function isNameAlone(subject: string): boolean {
  const name = pastSpace(subject, 3);
  return (
    THE.isAt(subject, 0) &&
    isCapital(subject.charCodeAt(name)) &&
    pastLetters(subject, name) === subject.length
  );
}
const THE = new WordSet(['the']);
