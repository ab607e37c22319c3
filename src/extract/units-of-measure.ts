/**
 * Units of quantities. Measures give the symbol of the SI (or the usual one where the SI has none); what is
 * counted gives its own name in the singular. A name that stands for several measures (ton, mile, gallon) keeps
 * its name, since the words do not say which is meant.
 */

/** Names of measures, singular, lower case. */
const MEASURES: Readonly<Record<string, string>> = {
  kg: 'kilogram kilogramme',
  g: 'gram gramme',
  mg: 'milligram milligramme',
  t: 'tonne',
  lb: '',
  ton: 'ton',
  km: 'kilometre kilometer',
  m: 'metre meter',
  cm: 'centimetre centimeter',
  mm: 'millimetre millimeter',
  mile: 'mile',
  ft: 'foot',
  in: 'inch',
  yd: 'yard',
  fathom: 'fathom',
  cable: '',
  knot: 'knot',
  ha: 'hectare',
  acre: 'acre',
  L: 'litre liter',
  mL: 'millilitre milliliter',
  hL: 'hectolitre hectoliter',
  gallon: 'gallon',
  barrel: 'barrel',
  kW: 'kilowatt',
  MW: 'megawatt',
  GW: 'gigawatt',
  kWh: 'kilowatt-hour',
  MWh: 'megawatt-hour',
  GWh: 'gigawatt-hour',
  V: 'volt',
  Hz: 'hertz',
  kHz: 'kilohertz',
  MHz: 'megahertz',
  GHz: 'gigahertz',
  MB: 'megabyte',
  GB: 'gigabyte',
  TB: 'terabyte',
  kt: 'kiloton kilotonne',
  Mt: 'megaton megatonne',
  horsepower: 'horsepower',
  degree: 'degree',
  bushel: 'bushel',
  carat: 'carat',
  MMBtu: '',
};

/** Symbols, in the case they are written in. */
const SYMBOLS =
  'kg mg km cm mm ha kW MW GW kWh MWh GWh Hz kHz MHz GHz MB GB TB mL ml hl hL m t ft MMBtu lb'.split(' ');
const OTHER_SYMBOLS: Readonly<Record<string, string>> = {
  ml: 'mL',
  hl: 'hL',
  lbs: 'lb',
  kgs: 'kg',
  kms: 'km',
  kts: 'knot',
  KG: 'kg',
  KM: 'km',
  MT: 't',
  nm: 'nmi',
  NM: 'nmi',
  sqm: 'm2',
  mmbtu: 'MMBtu',
  MMBTU: 'MMBtu',
  bbl: 'barrel',
  bbls: 'barrel',
};

/** What is counted, singular; the plural where it is not made with an s. */
const COUNTED =
  'person person/people individual soldier/ troop man/men woman/women child/children officer observer inspector instructor trainee cadet expert adviser advisor delegate representative member participant employee worker student patient passenger guest user resident inhabitant household aircraft/aircraft aeroplane airplane helicopter drone ship vessel submarine boat craft/craft vehicle truck tank gun howitzer mortar rifle pistol missile launcher warhead bomb mine mortar round cartridge projectile weapon radar satellite container pallet crate box/boxes bag bottle carton drum cylinder unit item piece set copy/copies original counterpart page share warrant bond note vote seat arbitrator judge commissioner conciliator director trustee room bed apartment house building site store restaurant theatre theater screen hospital school flight sortie voyage visit inspection head/head animal cattle/cattle sheep/sheep tree impression subscriber customer licence license seat ticket kit sample dose tablet vial lot batch/batches employee teu/teu carload railcar/ well';

/** Words that say which of the measures or things is meant; they stand between the number and the unit. */
export const measureForms: ReadonlyMap<string, string> = new Map([
  ['metric', 'metric'],
  ['square', 'square'],
  ['cubic', 'cubic'],
  ['nautical', 'nautical'],
  ['marine', 'nautical'],
  ['sea', 'nautical'],
  ['statute', 'statute'],
  ['sq', 'square'],
  ['cu', 'cubic'],
]);

/** Adjectives that may stand between a number and what is counted. */
export const countedForms: ReadonlySet<string> = new Set(
  'combat battle armed armoured armored military civilian attack transport unmanned fighter patrol artillery heavy light motor additional other new authentic permanent independent impartial original registered ordinary preferred common issued outstanding qualified elected alternate full-time foreign senior local different such eligible complimentary printed certified true identical fully-paid standard anti-personnel antipersonnel nuclear ballistic commercial passenger duly signed executed'.split(
    ' ',
  ),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  hertz: 'hertz',
  horsepower: 'horsepower',
};

/** A unit: `counted` things keep guard of the words before the number, measures need none. */
export interface UnitOfMeasure {
  unit: string;
  counted: boolean;
}

const names = new Map<string, UnitOfMeasure>();
for (const entry of COUNTED.split(' ')) {
  const [one, many] = entry.split('/');
  const unit = { unit: one!, counted: true };
  names.set(one!, unit);
  names.set(many || `${one}s`, unit);
}
for (const [symbol, words] of Object.entries(MEASURES))
  for (const word of words.split(' ')) {
    if (word === '') continue;
    const unit = { unit: symbol, counted: false };
    names.set(word, unit);
    names.set(IRREGULAR[word] ?? `${word}s`, unit);
  }

/** By name, lower case, singular and plural. */
export const unitNames: ReadonlyMap<string, UnitOfMeasure> = names;
/** By symbol, in its own case. */
export const unitSymbols: ReadonlyMap<string, string> = new Map([
  ...SYMBOLS.map((symbol): [string, string] => [symbol, symbol]),
  ...Object.entries(OTHER_SYMBOLS),
]);
