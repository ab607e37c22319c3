import type { Survivor } from '../../model/index.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { PART_LIST } from './part-list.js';

/** What the end of an agreement can leave in being, by the words for it, most telling first. */
export const SURVIVORS: readonly (readonly [pattern: RegExp, kind: Survivor])[] = [
  [
    /\b(?:classified|confidential(?:ity)?|secre(?:cy|t)|non-disclosure|(?:protected|controlled|exchanged|security|sensitive|proprietary) +information|information|technical +data|security +obligations)(?!\w)/i,
    'information',
  ],
  [/\bpersonal +(?:data|information)\b|\bdata +protection\b/i, 'personal-data'],
  [
    /\b(?:intellectual +property|patents?|copyrights?|royalt(?:y|ies)|licen[sc]es? +granted|foreground|background +(?:information|rights))\b/i,
    'intellectual-property',
  ],
  [
    /\b(?:claims?|liabilit(?:y|ies)|indemni\w+|disputes?|damages|causes? +of +action|arbitration)\b/i,
    'claims',
  ],
  [
    /\b(?:financial|payments?|amounts?|costs?|debts?|fees|monies|reimburse\w*|invoices?|expenses|sums|pay\b|payable)\b/i,
    'payments',
  ],
  [
    /\b(?:activit(?:y|ies)|projects?|programmes?|programs?|(?:implementing|supplementary|specific|technical) +(?:agreements?|arrangements?|contracts?)|contracts?|orders?|requests?|procedures?|proceedings?|cooperation|operations?|work|investments?|actions?|transactions?|supply|deliver(?:y|ies)|exercises?|courses?|visits?|trainees?)\b(?=[^.;]{0,100}\b(?:ongoing|on-going|under *way|in +progress|pending|initiated|begun|commenced|started|already|current|not +(?:yet +)?(?:completed|been)|uncompleted|unfinished|underway|until|complet\w+|conclu\w+|made|authori[sz]ed|launched|undertaken|being|received|prior|before|entered|carried|in +course|execution|placed|outstanding))|\b(?:ongoing|on-going|current|pending|uncompleted|unfinished|outstanding|initiated|existing|specific) +(?:[a-z]+ +){0,2}(?:activit|projects?|programmes?|programs?|contracts?|orders?|requests?|work|cooperation|operations?|proceedings|procedures|actions)\w*/i,
    'ongoing-activities',
  ],
  [
    /\b(?:rights?|obligations?|commitments?|duties|responsibilit(?:y|ies)|entitlements?|benefits|situation|prerogatives|undertakings?|engagements)\b(?=[^.;]{0,120}\b(?:accru\w+|acquired|incurred|arisen|aris(?:e|es|ing)|contracted|prior|before|previous\w*|assumed|created|already|existing|during|outstanding|undertaken|resulting|entered|up +to|vested|time +of|granted))|\b(?:accrued|acquired|vested|outstanding|existing) +(?:rights?|obligations?|benefits|liabilit)|\b(?:acts?|situations?|facts?|matters?)\b(?=[^.;]{0,80}\b(?:occur\w*|committed|prior|before|already))/i,
    'acquired-rights',
  ],
  [
    new RegExp(
      `\\b(?=[ASCPascp])(?<!\\b(?:pursuant +to|accordance +with|referred +to +in|according +to|subject +to|terms +of|virtue +of|defined +in|mentioned +in|provided +(?:for +)?in|communication +\\w{1,12} +under) +(?:the +provisions +of +|this +)?)(?![Ss]chedule|[Aa]ppendix)${PART_LIST}(?! *(?:above|of +this +[Aa]rticle))`,
    ),
    'named-provisions',
  ],
  [
    new RegExp(
      `\\b(?:provisions|terms(?: +and +conditions)?|obligations|responsibilities|stipulations|requirements) +(?:of|under|contained +in|set +(?:out|forth) +in|in|laid +down +in) +(?:${THE_INSTRUMENT})|\\b(?=[tos])(?<!\\bterm +of +)(?:${THE_INSTRUMENT}) +(?:shall|will) +(?:continue|remain)|\\bforegoing +(?:articles|provisions)`,
      'i',
    ),
    'whole',
  ],
];
