import { wordFinder } from './clauses/word-finder.js';

/** Adjectives of nationality whose State is certain, and its ISO 3166-1 code; "Korean" or "Congolese" tell of two. */
const ADJECTIVES = `
  Albanian AL, Algerian DZ, American US, Argentine AR, Armenian AM, Australian AU, Austrian AT, Azerbaijani AZ,
  Belarusian BY, Belgian BE, Bosnian BA, Brazilian BR, British GB, Bulgarian BG, Canadian CA, Chilean CL, Chinese CN,
  Colombian CO, Croatian HR, Cypriot CY, Czech CZ, Danish DK, Dutch NL, Egyptian EG, Estonian EE, Finnish FI,
  French FR, Georgian GE, German DE, Greek GR, Hellenic GR, Hungarian HU, Icelandic IS, Indian IN, Indonesian ID,
  Iranian IR, Iraqi IQ, Irish IE, Israeli IL, Italian IT, Japanese JP, Jordanian JO, Kazakh KZ, Kenyan KE, Kuwaiti KW,
  Latvian LV, Lebanese LB, Lithuanian LT, Macedonian MK, Malaysian MY, Maltese MT, Mexican MX, Moldovan MD,
  Montenegrin ME, Moroccan MA, Norwegian NO, Pakistani PK, Peruvian PE, Philippine PH, Polish PL, Portuguese PT,
  Qatari QA, Romanian RO, Russian RU, Saudi SA, Serbian RS, Singaporean SG, Slovak SK, Slovene SI, Slovenian SI,
  South African ZA, Spanish ES, Swedish SE, Swiss CH, Thai TH, Tunisian TN, Turkish TR, Ukrainian UA, Uruguayan UY,
  Vietnamese VN`;

const codes: ReadonlyMap<string, string> = new Map(
  ADJECTIVES.split(',').map((entry) => {
    const words = entry.trim().split(/\s+/);
    return [words.slice(0, -1).join(' '), words.at(-1)!];
  }),
);
/** ISO 3166-1 code of the State an adjective of nationality tells of: "Norwegian"; undefined: none, or more than one. */
export const countryOfAdjective = (adjective: string): string | undefined => codes.get(adjective);

/** Before the State's own organs: "the |Finnish| Ministry of Defence", "the |Norwegian| Armed Forces". */
const NATIONAL = new RegExp(
  `\\b(${[...codes.keys()].join('|').replaceAll(' ', '\\s+')})(?=\\s+(?:Federal\\s+|Royal\\s+)?(?:Governments?|Minist(?:ry|er)|Department|Armed\\s+Forces|Defen[cs]e\\s+(?:Forces|Staff|Command)|Part(?:y|icipant)|Side|Navy|Army|Air\\s+Force|Coast\\s+Guard|National\\s+Guard|General\\s+Staff)\\b)`,
  'iy',
);
const nextAdjective = wordFinder([...codes.keys()].map((name) => name.toLowerCase().split(' ')[0]!));

/** A nationality named before an organ of its State. Offsets are those of the words given. */
export interface Nationality {
  country: string;
  start: number;
  end: number;
}

/** "THE |SOUTH AFRICAN| NAVY" */
const inSmallLetters = (name: string): string =>
  name.replace(/\s+/g, ' ').replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());

/** The nationalities of organs of States that `words` name, in order. */
export function nationalitiesIn(words: string): Nationality[] {
  const found: Nationality[] = [];
  const next = (from: number): number => nextAdjective(words, from, words.length);
  for (let at = next(0); at !== -1; at = next(at + 1)) {
    NATIONAL.lastIndex = at;
    const name = NATIONAL.exec(words)?.[0];
    if (name !== undefined && /^\p{Lu}/u.test(name))
      found.push({ country: codes.get(inSmallLetters(name))!, start: at, end: at + name.length });
  }
  return found;
}
