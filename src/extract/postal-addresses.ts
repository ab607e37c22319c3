import type { Fact } from '../model/index.js';
import { readCountry } from './countries.js';
import { matchAt } from './match-at.js';

/** Sticky, and with regard to case. */
const exact = (source: string): RegExp => new RegExp(source, 'y');

/** A name in a street or town: "Main", "4th", "St.", "d'Arc", "A&B" is none. */
const NAME = `(?:[A-Z\\u00c0-\\u00de][A-Za-z0-9\\u00c0-\\u024f'’.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))`;
const SMALL = `(?:of|the|and|de|la|le|les|du|des|del|di|da|do|van|den|der|am|im|an|zu)(?![a-z])`;
/** Streets that nothing else is called; others need a postcode or a suite beside them. */
const SURE =
  'Street|St\\.?|Avenue|Ave\\.?|Av\\.|Road|Rd\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Lane|Ln\\.?|Parkway|Pkwy\\.?|STREET|AVENUE|ROAD|DRIVE|BOULEVARD|PARKWAY';
const UNSURE =
  'Way|Court|Ct\\.?|Place|Pl\\.?|Square|Sq\\.?|Terrace|Circle|Crescent|Close|Quay|Plaza|Row|Wharf|Walk|Embankment|Mall|Gate|Hill|Cent(?:er|re)|Broadway|Highway|Hwy\\.?|Freeway|Turnpike|Pike|Loop|Trail|Green|Gardens|Park|Building|House|Tower|Expressway|Alley|Marg|Nagar';
const GAP = '[ \\t\\u00a0]{1,3}';
/** A name of up to six words before the kind of street; lazy, each word once. */
const STREET = exact(
  `\\d{1,5}[A-Za-z]?(?:[-–/]\\d{1,4}[A-Z]?)?,?${GAP}(?:(?:${NAME}|${SMALL})${GAP}){1,6}?(?:(${SURE})|(?:${UNSURE}))(?![A-Za-z])`,
);
/** "Avenue of the Stars", "Rue de la Loi", "Broadway". */
const KIND_FIRST = exact(
  `\\d{1,5}[A-Za-z]?(?:bis|[-–/]\\d{1,4})?,?${GAP}(?:Avenue|Boulevard|Rue|rue|avenue|boulevard|quai|place|chaussée|Via|Calle|Rua|Jalan|Broadway)(?![A-Za-z])(?:${GAP}(?:${NAME}|${SMALL})){0,6}`,
);
/** "Rue de la Loi 16", at the kind of street. */
const NUMBER_LAST = exact(
  `[A-Za-zé]{3,10}(?:${GAP}(?:${NAME}|${SMALL})){1,5}?,?${GAP}(?:No\\.?${GAP})?\\d{1,4}[A-Za-z]?(?![\\d-])`,
);
export const streetWords: readonly string[] = [
  'rue',
  'chaussée',
  'via',
  'viale',
  'calle',
  'piazza',
  'rua',
  'quai',
];
/** How names of streets end where the number follows: "Hauptstrasse 5". */
const ENDING =
  '(?:straat|strasse|straße|str\\.|laan|weg|plein|kade|gracht|singel|dijk|gasse|allee|gatan|gata|vej|veien|gade|katu|ring|platz) $';
const SUFFIX = new RegExp(ENDING);
const LETTERS_BEFORE = new RegExp(
  `(?:[A-Z][a-z]{1,15}[ ]){0,2}[A-Z\\u00c0-\\u00de][A-Za-z\\u00c0-\\u024f-]{2,30}${ENDING}`,
);

const BOX = /(?:P\.?[ ]?O\.?[ ]?|Post Office |Postal )$/i;
const BOX_NUMBER = exact(`[Bb](?:ox|OX)${GAP}(?:No\\.?[ ])?\\d{1,6}`);
const POSTBUS = exact(`[A-Za-z]{7,9}${GAP}\\d{1,6}`);

/** Between the parts of an address: a comma, a line end, both, or a space. */
const SEPARATOR = exact('[ \\t\\u00a0]{0,4}[,;.–-]?[ \\t\\u00a0]{0,12}\\n?[ \\t\\u00a0]{0,24}');
const PART = /[A-Za-z0-9\u00c0-\u024f#][A-Za-z0-9\u00c0-\u024f'’.&/#-]{0,24}/y;
/** Not the name of a town: the words after an address in a notice clause or among the parties. */
const STOP =
  /^(?:Attention|Attn|Att|Tel|Telephone|Phone|Mobile|Fax|Facsimile|Telefax|Telecopy|Telecopier|E-?mail|Email|Re|If|With|Copy|To|And|Or|Contact|Web|Website|By|In|The|Date|Name|Title|Copies|Cc|WITNESSETH|WHEREAS|RECITALS|Article|Section|Party|Licensee|Licensor|Company|Source|Page)[.:]?$/i;
const POSTCODE =
  /(?:(?:[A-Z]{1,2}-)?\d{5}(?:-\d{3,4})?(?!\d)|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b|[A-Z]\d[A-Z][ ]\d[A-Z]\d\b|(?:[A-Z]{1,2}-)?\d{4}(?:[ ][A-Z]{2}\b)?(?!\d)|\d{6}(?!\d)|\d{3}[ ]\d{2}(?!\d))/y;
const UNIT_PART =
  /(?:Suite|Ste\.?|Unit|Room|Rm\.?|Apt\.?|Apartment|Floor|Level|Building|Bldg\.?|Box|#)[ ]?[A-Z0-9-]{1,6}\b|\d{1,3}[ ]?(?:st|nd|rd|th|s t|n d|r d|t h)[ ]Floor\b|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Ground)[ ]Floor\b/iy;

interface Tail {
  end: number;
  sure: boolean;
}

/** Goes on from the street to suite, town, postcode and State, as far as they are all there. */
function readTail(text: string, from: number): Tail {
  let end = from;
  let at = from;
  let sure = false;
  let afterUnit = false;
  for (let parts = 0; parts < 14; parts += 1) {
    const separator = matchAt(SEPARATOR, text, at)![0];
    at += separator.length;
    const unit = matchAt(UNIT_PART, text, at);
    if (unit) {
      at += unit[0].length;
      end = at;
      sure = true;
      afterUnit = true;
      continue;
    }
    const postcode = matchAt(POSTCODE, text, at);
    // "Suite 200 6795 High Street": the next address.
    const other = afterUnit && !separator.includes(',') && postcode !== null && /^\d{4}$/.test(postcode[0]);
    afterUnit = false;
    if (other) break;
    // "12 High Street 11440 West": of two columns, unless the town follows as in "12 rue Haute, 75001 Paris".
    if (postcode && parts === 0 && !/[,\n]/.test(separator)) break;
    if (postcode && separator !== '') {
      const comma = /[,\n]/.test(separator) || /[a-zA-Z]$/.test(text.slice(at - 2, at).trim()) === false;
      at += postcode[0].length;
      return { end: afterPostcode(text, at, comma), sure: true };
    }
    const state = matchAt(/[A-Z]/y, text, at) ? readCountry(text, at) : null;
    if (state && state.start === at && state.code !== null && parts > 0) {
      const next = matchAt(SEPARATOR, text, state.end)![0];
      if (!matchAt(POSTCODE, text, state.end + next.length)) return { end: state.end, sure: true };
    }
    const part = matchAt(PART, text, at)?.[0].replace(/[.]$/, '');
    if (part === undefined) break;
    const c = part.charCodeAt(0);
    const named = part !== part.toLowerCase() || (c >= 48 && c <= 57) || c === 35 || SMALL_WORD.test(part);
    if (!named || STOP.test(part)) break;
    at += part.length;
  }
  return { end, sure };
}
const SMALL_WORD = new RegExp(`^(?:${SMALL})$`);

const TOWN = exact(`[ ](?:(?:The|Den|La|Le|New|Saint|San) )?${NAME}(?:[ -](?:${NAME}|am|de|la|upon|sur))?`);
/** After the postcode: the town, where the postcode comes first, and the State. */
function afterPostcode(text: string, at: number, townFollows: boolean): number {
  const state = stateAt(text, at);
  if (state !== null) return state;
  const town = townFollows ? matchAt(TOWN, text, at) : null;
  if (!town) return at;
  const names = town[0].trim().split(/[ -]/);
  if (names[0] !== 'The' && STOP.test(names[0]!)) return at;
  const last = names.length > 1 && STOP.test(names.at(-1)!) ? names.at(-1)!.length + 1 : 0;
  const end = at + town[0].replace(/[.]$/, '').length - last;
  return stateAt(text, end) ?? end;
}

/** The end of the State named after a separator at `at`. */
function stateAt(text: string, at: number): number | null {
  const next = at + matchAt(SEPARATOR, text, at)![0].length;
  const state = matchAt(/[A-Z]/y, text, next) ? readCountry(text, next) : null;
  return state !== null && state.start === next && state.code !== null ? state.end : null;
}

const oneLine = (words: string): string =>
  words.replace(/[ \t\u00a0]{0,24}[,;]?[ \t]{0,24}\n[ \t]{0,24}/g, ', ').replace(/[ \t\u00a0]{2,24}/g, ' ');

function postal(text: string, start: number, end: number): Fact {
  return { kind: 'address', span: { start, end }, medium: 'post', address: oneLine(text.slice(start, end)) };
}

/** Without a postcode, the street's name ends where the words do: "1968 Vienna Road Traffic" is none. */
const ENDS = /$|[.,;)"”\n]|[ \t]{1,3}(?:[a-z(]|$)/y;
const NOT_BEFORE =
  /(?:\b(?:articles?|sections?|clauses?|paragraphs?|rules?|no|nos|of|in|and|to|by|act|v|dated|january|february|march|april|may|june|july|august|september|october|november|december)\.?[ ]|[\d/.-])$/i;

/** A postal address that begins with the number of its street at `at`: "12 High Street, London EC1A 1BB". */
export function readPostalAddress(text: string, at: number): Fact | null {
  if (mayBeHouse(text, at) && matchAt(LETTER_FOLLOWS, text, at)) {
    const street = matchAt(STREET, text, at) ?? matchAt(KIND_FIRST, text, at);
    if (street) {
      const end = at + street[0].length;
      const tail = readTail(text, end);
      const sure =
        street[1] !== undefined || /^\d{1,5}[^A-Z]{0,6}(?:Avenue|Boulevard|rue|Rue)/.test(street[0]);
      const labelled = NOT_BEFORE.test(text.slice(Math.max(0, at - 14), at));
      if (tail.sure && !(labelled && !sure)) return postal(text, at, tail.end);
      if (sure && !labelled && matchAt(ENDS, text, end)) return postal(text, at, end);
    }
  }
  if (text.charCodeAt(at - 1) !== 32 || !STREET_ENDINGS.has(text.slice(Math.max(0, at - 3), at - 1)))
    return null;
  if (!SUFFIX.test(text.slice(Math.max(0, at - 8), at))) return null;
  const name = LETTERS_BEFORE.exec(text.slice(Math.max(0, at - 44), at));
  if (!name) return null;
  const number = matchAt(/\d{1,4}(?:[ ]?[a-zA-Z]\b)?(?:[-–]\d{1,4})?(?!\d)/y, text, at);
  if (!number) return null;
  const tail = readTail(text, at + number[0].length);
  return tail.sure ? postal(text, at - name[0].length, tail.end) : null;
}
/** Most figures are no house numbers: a name must follow, or "rue" and its like. */
const LETTER_FOLLOWS =
  /\d{1,5}[A-Za-z]?(?:bis|[-–/]\d{1,4}[A-Z]?)?,?[ \t\u00a0]{1,3}(?:[A-Z\u00c0-\u00de]|\d{1,3}(?:st|nd|rd|th)|rue|avenue|quai|place|chau)/y;
const isFigure = (c: number): boolean => c >= 48 && c <= 57;
/** Whether a letter, a mark or a space that `LETTER_FOLLOWS` goes on with stands behind the figures at `at`. */
function mayBeHouse(text: string, at: number): boolean {
  let to = at;
  while (to < at + 5 && isFigure(text.charCodeAt(to))) to += 1;
  const c = text.charCodeAt(to);
  if (c !== 32)
    return c === 44 || c === 45 || c === 0x2013 || c === 47 || c === 9 || c === 0xa0 || isAsciiLetter(c);
  const next = text.charCodeAt(to + 1);
  return !(next >= 97 && next <= 122) || 'raqpc'.includes(text.charAt(to + 1));
}
const isAsciiLetter = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
/** The last letters of a street's name before its number, so that few words are looked at. */
const STREET_ENDINGS: ReadonlySet<string> = new Set(
  'at se ße r. an eg in de ht el jk ee ta ej en tu ng tz'.split(' '),
);

/** A postal address whose kind of street stands at `at`, before its name: "Rue de la Loi 16, 1000 Brussels". */
export function readStreet(text: string, at: number): Fact | null {
  const street = matchAt(NUMBER_LAST, text, at);
  if (!street) return null;
  const tail = readTail(text, at + street[0].length);
  return tail.sure ? postal(text, at, tail.end) : null;
}

/** A post-office box at the word "Box", "Postbus" or "Postfach", with the town and postcode after it. */
export function readBox(text: string, at: number): Fact | null {
  const box = text.charAt(at).toLowerCase() === 'b';
  const lead = box ? BOX.exec(text.slice(Math.max(0, at - 12), at)) : null;
  if (box && !lead) return null;
  const number = matchAt(box ? BOX_NUMBER : POSTBUS, text, at);
  if (!number) return null;
  const end = at + number[0].length;
  const tail = readTail(text, end);
  return postal(text, at - (lead?.[0].length ?? 0), tail.sure ? tail.end : end);
}
export const boxWords: readonly string[] = ['box', 'postbus', 'postfach'];
