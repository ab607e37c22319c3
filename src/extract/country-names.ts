import { createRequire } from 'node:module';
import countries, { type LocaleData } from 'i18n-iso-countries/index.js';

/**
 * Names of States beside those of ISO 3166-1: what treaties call them where the usual form ("Republic of X",
 * "Kingdom of X", recognised by its shape) does not give it, older names and other spellings. Source: the
 * official names in the United Nations terminology database; for States that are gone, ISO 3166-3.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AR: ['Argentine Republic', 'Argentine Nation'],
  AU: ['Commonwealth of Australia'],
  AZ: ['Azerbaijani Republic', 'Azerbaijan Soviet Socialist Republic'],
  BE: ['King of the Belgians'],
  BF: ['Upper Volta'],
  BG: ["Bulgarian People's Republic"],
  BJ: ['Dahomey'],
  BN: ['Brunei'],
  BR: ['United States of Brazil'],
  BW: ['Bechuanaland'],
  BY: ['Byelorussia', 'Byelorussian Soviet Socialist Republic'],
  CD: ['Zaire', 'Congo (Kinshasa)'],
  CF: ['Central African Empire'],
  CG: ['Congo (Brazzaville)'],
  CH: ['Swiss Confederation', 'Swiss Federal Council', 'Swiss Federation'],
  CO: ['United States of Colombia'],
  CV: ['Cabo Verde'],
  DE: ['West Germany', 'German Reich'],
  DZ: ['Algerian Democratic and Popular Republic'],
  EE: ['Esthonia', 'Estonian Republic'],
  EG: ['United Arab Republic'],
  ES: ['Spanish State'],
  ET: ['Abyssinia'],
  FI: ['Finnish Republic'],
  FM: ['Federated States of Micronesia', 'Micronesia'],
  FR: ['French Republic'],
  GA: ['Gabonese Republic'],
  GB: ['United Kingdom of Great Britain and Northern Ireland', 'Great Britain and Northern Ireland', 'U.K.'],
  GE: ['Georgian Soviet Socialist Republic'],
  GH: ['Gold Coast'],
  GR: ['Hellenic Republic', 'King of the Hellenes'],
  HT: ['Hayti'],
  HU: ['Hungarian Republic', "Hungarian People's Republic"],
  IE: ['Irish Free State'],
  IR: ['Persia'],
  IT: ['Italian Republic'],
  JO: ['Transjordan', 'Trans-Jordan'],
  KG: ['Kyrgyz Republic', 'Kirghizia', 'Kirghizstan'],
  KH: ['Kampuchea', 'Khmer Republic'],
  KM: ['Union of the Comoros'],
  KN: [
    'St. Kitts and Nevis',
    'Saint Christopher and Nevis',
    'St. Christopher and Nevis',
    'Saint Christopher (Saint Kitts) and Nevis',
  ],
  KP: ["Democratic People's Republic of Korea", "People's Democratic Republic of Korea"],
  KZ: ['Kazakh Soviet Socialist Republic'],
  LA: ['Laos'],
  LB: ['Lebanese Republic'],
  LC: ['St. Lucia'],
  LK: ['Ceylon'],
  LS: ['Basutoland'],
  LT: ['Lithuanian Republic'],
  LV: ['Latvian Republic'],
  LY: ['Libyan Arab Jamahiriya', "Great Socialist People's Libyan Arab Jamahiriya", 'Libyan Arab Republic'],
  MD: ['Moldova', 'Republic of Moldova', 'Moldavia'],
  MG: ['Malagasy Republic'],
  MK: ['former Yugoslav Republic of Macedonia', 'Macedonia', 'FYROM'],
  MM: ['Burma', 'Union of Myanmar', 'Union of Burma'],
  MN: ["Mongolian People's Republic"],
  MV: ['Maldive Islands'],
  MW: ['Nyasaland'],
  MX: ['United Mexican States'],
  MY: ['Malaya', 'Federation of Malaya'],
  PL: ['Polish Republic', "Polish People's Republic"],
  PT: ['Portuguese Republic'],
  RO: ['Rumania', 'Roumania', "Romanian People's Republic", "Rumanian People's Republic"],
  RU: ['Russian Soviet Federative Socialist Republic'],
  RW: ['Rwandese Republic'],
  SK: ['Slovak Republic', 'Slovak Federal Republic'],
  SO: ['Somali Republic', 'Somali Democratic Republic'],
  SR: ['Surinam'],
  ST: ['São Tomé and Príncipe'],
  SV: ['Republic of Salvador'],
  SY: ['Syria'],
  SZ: ['Swaziland'],
  TG: ['Togolese Republic'],
  TH: ['Siam'],
  TL: ['East Timor'],
  TN: ['Tunisian Republic'],
  TR: ['Turkish Republic'],
  TW: ['Formosa', 'Republic of China'],
  TZ: ['Tanganyika'],
  UA: ['Ukrainian Soviet Socialist Republic'],
  VA: ['Holy See', 'Vatican City State', 'Vatican City'],
  VC: ['St. Vincent and the Grenadines'],
  VE: ['United States of Venezuela'],
  VN: ['Viet Nam', 'Viet-Nam'],
  VU: ['New Hebrides'],
  WS: ['Western Samoa'],
  ZA: ['Union of South Africa'],
  ZM: ['Northern Rhodesia'],
  ZW: ['Rhodesia', 'Southern Rhodesia'],
  CS: [
    'Czechoslovakia',
    'Czechoslovak Republic',
    'Czechoslovak Socialist Republic',
    'Czech and Slovak Federal Republic',
  ],
  DD: ['German Democratic Republic', 'East Germany'],
  SU: ['Union of Soviet Socialist Republics', 'Soviet Union', 'USSR', 'U.S.S.R.'],
  YU: ['Yugoslavia', 'Jugoslavia', 'Kingdom of the Serbs, Croats and Slovenes', 'Serbia and Montenegro'],
};

/** ISO names too often something else in an agreement. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Congo', 'Reunion', 'Bouvet Island', 'Pitcairn']);

/** Places whose name contains the name of a State they are not. */
const NOT_STATES = [
  'New Mexico',
  'New Jersey',
  'Jersey City',
  'Panama City',
  'Kuwait City',
  'Gulf of Mexico',
  'Gulf of Guinea',
  'State of Georgia',
  'Atlanta, Georgia',
  'Georgia Institute',
  'Georgia corporation',
  'Georgia limited',
  'Lake Chad',
  'New Guinea',
  'Northern Ireland',
];

/** English names where ISO's own first choice is the long or the disputed one. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CS: 'Czechoslovakia',
  CV: 'Cabo Verde',
  DD: 'German Democratic Republic',
  FM: 'Micronesia',
  GM: 'Gambia',
  IR: 'Iran',
  LA: 'Laos',
  MD: 'Moldova',
  MK: 'North Macedonia',
  PS: 'Palestine',
  SU: 'Soviet Union',
  SY: 'Syria',
  TR: 'Turkey',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  VA: 'Holy See',
  YU: 'Yugoslavia',
};

// The package's own entry point loads eighty languages; English alone is read here.
const english: LocaleData = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json');
countries.registerLocale(english);

/** "Korea, Republic of" as it is spoken: "Republic of Korea". */
const spoken = (name: string): string => {
  const comma = name.indexOf(', ');
  return comma > 0 && / of$/.test(name) ? `${name.slice(comma + 2)} ${name.slice(0, comma)}` : name;
};

/** The short English name of a State by its alpha-2 code, also for codes now in ISO 3166-3; else the code. */
export const countryName = (alpha2: string): string =>
  SHORT_NAMES[alpha2] ?? countries.getName(alpha2, 'en', { select: 'official' }) ?? alpha2;

/** Every name known, as printed with capitals, with its alpha-2 code; null: a name that is no State. */
export const namesOfStates: readonly (readonly [name: string, alpha2: string | null])[] = [
  ...Object.entries(countries.getNames('en', { select: 'all' })).flatMap(([alpha2, names]) =>
    names.filter((name) => !LEFT_OUT.has(name)).map((name): [string, string] => [spoken(name), alpha2]),
  ),
  ...Object.entries(OTHER_NAMES).flatMap(([alpha2, names]) =>
    names.map((name): [string, string] => [name, alpha2]),
  ),
  ...NOT_STATES.map((name): [string, null] => [name, null]),
];
