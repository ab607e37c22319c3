import { romanValue } from './numbering.js';

/** Ordinals from the first on, as the articles of agreements are numbered in words; `|` parts spellings. */
const ORDINALS = [
  'premier|première|unique deuxième|second troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
  'primero|único segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo|décimoprimero duodécimo|décimosegundo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo',
  'primo|unico secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo',
  'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  'erster|erste|eins zweiter|zweite dritter|dritte vierter|vierte fünfter|fünfte sechster|sechste siebter|siebte|siebenter achter|achte neunter|neunte zehnter|zehnte elfter|elfte zwölfter|zwölfte',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'первая вторая третья четвертая|четвёртая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая',
  'πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο',
  'الأولى|الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة',
];
/** `المادة الحادية عشرة`: units before the word for ten. */
const ARABIC_TEN = /^(\S+) عشرة$/;
const ARABIC_ELEVENTH = 'الحادية';
/** `décimo segundo`, `décimo primeiro`: units behind the word for ten. */
const ROMANCE_TEN = /^d[ée]cimo[ -](\S+)$/;

const ORDINAL_VALUES = new Map<string, number>(
  ORDINALS.flatMap((words) =>
    words
      .split(' ')
      .flatMap((spellings, index) => spellings.split('|').map((word): [string, number] => [word, index + 1])),
  ),
);

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value of `五`, `十二`, `二十三`, `一百零四`; null when it is not written so. */
function chineseValue(token: string): number | null {
  if (!/^[〇零一二三四五六七八九十百]{1,7}$/.test(token)) return null;
  let total = 0;
  let digit = 0;
  for (const character of token) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, CHINESE_DIGITS.indexOf(character));
  }
  return total + digit;
}

/** Digits of Arabic, Persian and full width as those of ASCII. */
const plainDigits = (token: string): string =>
  token.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** `5`, `٥`, `V`, `5 bis`, `premier`, `décimo segundo`, `五`: the number and what was inserted after it. */
export function numberKey(token: string): string | null {
  const lower = plainDigits(token.trim()).toLowerCase().replace(/\s+/g, ' ');
  const [, number = '', inserted = ''] =
    /^(.*?)(?:(?:[ -]|(?<=\d))(bis|ter|quater|quinquies|sexies|(?<=\d)[a-z]))?$/.exec(lower) ?? [];
  const value = writtenValue(number);
  return value === null ? null : `${value}${inserted}`;
}

function writtenValue(number: string): string | null {
  if (/^\d{1,4}(?:[.-]\d{1,3}){0,3}$/.test(number)) return number.replaceAll('-', '.');
  const written = romanValue(number) ?? chineseValue(number) ?? ordinalValue(number);
  return written === null ? null : String(written);
}

function ordinalValue(words: string): number | null {
  const known = ORDINAL_VALUES.get(words);
  if (known !== undefined) return known;
  const units = ARABIC_TEN.exec(words)?.[1] ?? ROMANCE_TEN.exec(words)?.[1];
  if (units === undefined) return null;
  const value = units === ARABIC_ELEVENTH ? 1 : ORDINAL_VALUES.get(units);
  return value === undefined ? null : 10 + value;
}
