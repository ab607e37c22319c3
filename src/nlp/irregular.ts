/**
 * Irregular forms, so that a pattern names the plain word and finds them all. Forms that are also another
 * legal word (left, found, bound, lay) are not here.
 */
const FORMS: Readonly<Record<string, string>> = {
  arise: 'arose arisen',
  appendix: 'appendices appendixes',
  bear: 'bore borne',
  become: 'became',
  begin: 'began begun',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  choose: 'chose chosen',
  come: 'came',
  crisis: 'crises',
  criterion: 'criteria',
  do: 'did done does',
  fly: 'flew flown',
  foresee: 'foresaw foreseen',
  give: 'gave given',
  go: 'goes went gone',
  hold: 'held',
  index: 'indices indexes',
  keep: 'kept',
  know: 'knew known',
  lend: 'lent',
  lose: 'lost',
  make: 'made',
  man: 'men',
  meet: 'met',
  memorandum: 'memoranda memorandums',
  overfly: 'overflew overflown',
  pay: 'paid',
  repay: 'repaid',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  serviceman: 'servicemen',
  servicewoman: 'servicewomen',
  show: 'shown',
  speak: 'spoke spoken',
  spend: 'spent',
  take: 'took taken',
  teach: 'taught',
  tell: 'told',
  understand: 'understood',
  undertake: 'undertook undertaken',
  wear: 'wore worn',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  woman: 'women',
  write: 'wrote written',
};

const plain = new Map<string, string>();
for (const [word, forms] of Object.entries(FORMS)) {
  for (const form of forms.split(' ')) plain.set(form, word);
}

/** The plain form of an irregular one (`borne` → `bear`); any other word as it is. Lower case in and out. */
export const regularForm = (word: string): string => plain.get(word) ?? word;
