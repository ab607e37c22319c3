import currencies from 'currency-codes';

/** Codes gone from ISO 4217 that older agreements still name. */
const HISTORIC: readonly (readonly [code: string, ...names: string[]])[] = [
  ['NLG', 'netherlands guilder', 'dutch guilder', 'guilder'],
  ['DEM', 'deutsche mark', 'deutschmark', 'german mark'],
  ['FRF', 'french franc'],
  ['BEF', 'belgian franc'],
  ['ITL', 'italian lira'],
  ['ESP', 'spanish peseta'],
  ['ATS', 'austrian schilling'],
  ['PTE', 'portuguese escudo'],
  ['IEP', 'irish pound'],
  ['CYP', 'cyprus pound', 'cypriot pound'],
  ['MTL', 'maltese lira', 'maltese pound'],
  ['LUF', 'luxembourg franc'],
  ['FIM', 'finnish markka', 'finnish mark'],
  ['GRD', 'greek drachma', 'drachma'],
  ['CSK', 'czechoslovak koruna', 'czechoslovak crown'],
  ['SKK', 'slovak koruna', 'slovak crown'],
  ['SIT', 'slovenian tolar', 'tolar'],
  ['XEU', 'european currency unit', 'ecu'],
];

/** Whose pounds were money before ISO 4217, lower case. */
const OLD_POUNDS = [
  'australian',
  'new zealand',
  'south african',
  'fijian',
  'israeli',
  'palestine',
  'nigerian',
  'ghanaian',
  'rhodesian',
  'turkish',
];

/** Names people write, singular, beside the names of ISO 4217. A name without a country decides nothing. */
const ALIASES: readonly (readonly [code: string | null, ...names: string[]])[] = [
  [
    'USD',
    'united states dollar',
    'united states of america dollar',
    'u.s. dollar',
    'u.s dollar',
    'american dollar',
    'us$',
  ],
  ['AUD', 'a$'],
  ['CAD', 'can$'],
  ['GBP', 'british pound', 'pound of sterling', 'sterling pound', 'pound sterling', 'sterling'],
  ['JPY', 'japanese yen'],
  ['CNY', 'chinese yuan', 'renminbi', 'yuan', 'rmb'],
  ['INR', 'rupees of india'],
  ['CHF', 'franc of switzerland'],
  ['EUR', 'euro', 'euros'],
  ['PLN', 'polish zloty'],
  ['SEK', 'swedish kronor'],
  ['ILS', 'israeli shekel', 'new israeli shekel'],
  ['KRW', 'korean won', 'south korean won'],
  ['ZAR', 'south african rand'],
  ['PEN', 'soles', 'peruvian soles', 'nuevos soles'],
  ['TRY', 'turkish lira'],
  ['RUB', 'russian rouble', 'rouble'],
  ['XDR', 'special drawing right', 'sdr', 'sdrs'],
  ['DKK', 'danish crown', 'danish kroner'],
  ['NOK', 'norwegian crown', 'norwegian kroner'],
  ['SEK', 'swedish crown'],
  ['CZK', 'czech crown'],
  [null, 'dollar', 'franc', 'rupee', 'krone', 'kronor', 'peso', 'dinar'],
  // Gone before ISO 4217 was: the sum is one, and no code tells of it. One pound made two of the later dollars.
  [
    null,
    ...OLD_POUNDS.map((of) => `${of} pound`),
    'malayan dollar',
    'straits dollar',
    'gold franc',
    'gold dollar',
  ],
];

/** Codes that are also English words or initials: believed only beside a sum that looks like money. */
export const wordLikeCodes: ReadonlySet<string> = new Set(
  'ALL TOP TRY PEN CUP GEL MAD SOS BAM COP LAK ANG GIP MOP MUR NAD NIO RON SAR SEK VES XAU XAG XBA XTS XXX'.split(
    ' ',
  ),
);

/** Not money in the sense of a sum owed: metals, test codes, bond units. */
const isMoney = (code: string): boolean =>
  !code.startsWith('X') || ['XAF', 'XCD', 'XOF', 'XPF', 'XDR'].includes(code);

/** Upper-case codes. */
export const currencyCodes: ReadonlySet<string> = new Set([
  ...currencies.codes().filter(isMoney),
  ...HISTORIC.map(([code]) => code),
]);

const plural = (name: string): string[] =>
  name.startsWith('pound ') ? [name, `pounds${name.slice(5)}`] : [name, `${name}s`];

function* names(): Generator<[name: string, code: string | null]> {
  for (const { code, currency } of currencies.data) {
    // Units such as "Zloty" or "Yen" are one country's own; "Dollar" alone never stands in the list.
    if (isMoney(code)) yield [currency.toLowerCase(), code];
  }
  for (const [code, ...written] of HISTORIC) for (const name of written) yield [name, code];
  for (const [code, ...written] of ALIASES) for (const name of written) yield [name, code];
}

/** What stands before a sum as a code does, as written, to ISO 4217 or null where several States write it. */
export const leadingNames: ReadonlyMap<string, string | null> = new Map([
  ['Euro', 'EUR'],
  ['Euros', 'EUR'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['RMB', 'CNY'],
  ['NIS', 'ILS'],
  ['DM', 'DEM'],
  ['Dfl', 'NLG'],
  ['ECU', 'XEU'],
  ['SDR', 'XDR'],
  ['Rs', null],
  ['Ksh', 'KES'],
]);

/** Names of currencies in the words of a text, lower case, singular and plural, to ISO 4217 or null. */
export const currencyNames: ReadonlyMap<string, string | null> = new Map(
  [...names()].flatMap(([name, code]) => plural(name).map((form): [string, string | null] => [form, code])),
);

/** First words of the names, lower case, without marks. */
export const currencyStarters: ReadonlySet<string> = new Set(
  [...currencyNames.keys()].map((name) => name.split(' ')[0]!.replace(/[.$]+$/, '')),
);

/** The longest name in words. */
export const longestCurrencyName = 5;
