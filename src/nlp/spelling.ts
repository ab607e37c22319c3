/**
 * British and American spellings brought to one, before stemming. The result is a key, not a word to show:
 * -ize becomes -ise (so that organize stays apart from organ under the stemmer), -our becomes -or.
 */

const VARIANTS: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  aeroplanes: 'airplanes',
  aluminium: 'aluminum',
  amongst: 'among',
  annexe: 'annex',
  artefact: 'artifact',
  artefacts: 'artifacts',
  byelaw: 'bylaw',
  byelaws: 'bylaws',
  cheque: 'check',
  cheques: 'checks',
  connexion: 'connection',
  connexions: 'connections',
  counsellor: 'counselor',
  counsellors: 'counselors',
  cypher: 'cipher',
  cyphers: 'ciphers',
  defence: 'defense',
  defences: 'defenses',
  despatch: 'dispatch',
  despatched: 'dispatched',
  despatches: 'dispatches',
  draught: 'draft',
  enquire: 'inquire',
  enquired: 'inquired',
  enquiries: 'inquiries',
  enquiring: 'inquiring',
  enquiry: 'inquiry',
  fuelled: 'fueled',
  fuelling: 'fueling',
  refuelled: 'refueled',
  refuelling: 'refueling',
  gaol: 'jail',
  grey: 'gray',
  indorse: 'endorse',
  indorsed: 'endorsed',
  indorsement: 'endorsement',
  judgement: 'judgment',
  judgements: 'judgments',
  acknowledgement: 'acknowledgment',
  acknowledgements: 'acknowledgments',
  licence: 'license',
  licenced: 'licensed',
  licences: 'licenses',
  manoeuvre: 'maneuver',
  manoeuvred: 'maneuvered',
  manoeuvres: 'maneuvers',
  manoeuvring: 'maneuvering',
  modelled: 'modeled',
  modelling: 'modeling',
  monies: 'moneys',
  offence: 'offense',
  offences: 'offenses',
  plough: 'plow',
  practise: 'practice',
  practised: 'practiced',
  practises: 'practices',
  practising: 'practicing',
  pretence: 'pretense',
  sceptical: 'skeptical',
  skilful: 'skillful',
  storey: 'story',
  sulphur: 'sulfur',
  towards: 'toward',
  transshipment: 'transhipment',
  transship: 'tranship',
  transshipped: 'transhipped',
  tyre: 'tire',
  tyres: 'tires',
  whilst: 'while',
  wilful: 'willful',
  wilfully: 'willfully',
};

/** A change of ending: the letters before it number at least `before`, so that four and hour keep their -our. */
interface EndingRule {
  ending: RegExp;
  replacement: string;
  before: number;
}

const ENDINGS: readonly EndingRule[] = [
  { ending: /iz(e[drs]?|ers|es|ing|able|ation|ations|ational)$/, replacement: 'is$1', before: 2 },
  { ending: /yz(e[drs]?|ers|es|ing)$/, replacement: 'ys$1', before: 2 },
  { ending: /our(s|ed|ing|able|ably|ite|er|ers|ly|less|hood)?$/, replacement: 'or$1', before: 3 },
  { ending: /([bt])re(s|d)?$/, replacement: '$1er$2', before: 2 },
  { ending: /logu(?:e(s)?|(ed|ing))$/, replacement: 'log$1$2', before: 1 },
  { ending: /gramme(s|d)?$/, replacement: 'gram$1', before: 0 },
];

const FIRST_LETTERS_OF_ENDINGS = /[izyourblg]/;

/**
 * The one spelling of a word. Lower case in and out; a word with no variant comes back as it is. Doubled
 * final l's (travelled, fulfil) need no rule: the stemmer evens them.
 */
export const normaliseSpelling = (word: string): string => {
  const variant = VARIANTS[word];
  if (variant !== undefined && Object.hasOwn(VARIANTS, word)) return variant;
  if (word.length < 5 || !FIRST_LETTERS_OF_ENDINGS.test(word)) return word;
  for (const { ending, replacement, before } of ENDINGS) {
    const found = ending.exec(word);
    if (found && found.index >= before) return word.replace(ending, replacement);
  }
  return word;
};
