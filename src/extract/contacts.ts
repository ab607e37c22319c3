import type { Fact } from '../model/index.js';
import { matchAt } from './match-at.js';

const LOCAL = /[A-Za-z0-9](?:[A-Za-z0-9._%+-]|['’](?=[A-Za-z])){0,63}$/;
const DOMAIN = /[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,5}/y;
const TOP_LEVEL = /\.[A-Za-z]{2,14}$/;

/** An e-mail address whose "@" stands at `at`. */
export function readEmail(text: string, at: number): Fact | null {
  const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0];
  if (local === undefined || local.endsWith('.')) return null;
  const domain = matchAt(DOMAIN, text, at + 1)?.[0];
  if (domain === undefined || !TOP_LEVEL.test(domain)) return null;
  const start = at - local.length;
  const end = at + 1 + domain.length;
  const address = `${local}@${domain.toLowerCase()}`;
  return { kind: 'address', span: { start, end }, medium: 'email', address };
}

const URL = /(?:https?:\/\/[A-Za-z0-9]|www\.[A-Za-z0-9-]{1,62}\.)[A-Za-z0-9._~:/?#@!$&*+=%,;-]{1,200}/iy;

/** A web address that begins at `at` with "http", "https" or "www"; marks that end the sentence stay out. */
export function readWebAddress(text: string, at: number): Fact | null {
  const found = matchAt(URL, text, at)?.[0].replace(/[.,;:!?]{1,10}$/, '');
  if (found === undefined || !found.includes('.')) return null;
  return { kind: 'address', span: { start: at, end: at + found.length }, medium: 'web', address: found };
}

/** Words before a telephone number, to what they announce. */
const LINES: ReadonlyMap<string, 'telephone' | 'fax'> = new Map([
  ['tel', 'telephone'],
  ['telephone', 'telephone'],
  ['phone', 'telephone'],
  ['mobile', 'telephone'],
  ['cell', 'telephone'],
  ['fax', 'fax'],
  ['facsimile', 'fax'],
  ['telefax', 'fax'],
  ['telecopy', 'fax'],
  ['telecopier', 'fax'],
]);
export const lineWords: readonly string[] = [...LINES.keys()];
const LINE_WORD = /[A-Za-z]{3,10}/y;
const TO_NUMBER =
  /\.?(?:[ \n](?:line|phone)\.?)?(?:[ \n](?:no|nos|number|num|#))?\.?[ \t]{0,4}[:.#]{0,2}[ \t\n\u00a0]{0,12}(?=[+(\d])/iy;
/** North American numbers have one shape; after it other figures of the page may follow. */
const TEN_DIGITS = /(?:\+?1[ .-]{0,2})?\(?\d{3}\)?[ .\u00a0/-]{0,3}\d{3}[ .\u00a0-]{0,2}\d{4}(?!\d)/y;
const NUMBER = /[+(]{0,2} ?\d(?:\)? {0,2}[-–./(]? ?\d|\)[-–./] ?\d){5,16}(?!\d)/y;
/** "5.3 2343532": the number of a paragraph before the line. */
const NUMBERED = /\d\.\d /y;

/** A telephone or fax number announced by the word at `at`; the span is the number alone. */
export function readTelephone(text: string, at: number): Fact | null {
  const word = matchAt(LINE_WORD, text, at)?.[0];
  const medium = word === undefined ? undefined : LINES.get(word.toLowerCase());
  if (word === undefined || medium === undefined) return null;
  const lead = matchAt(TO_NUMBER, text, at + word.length);
  if (!lead) return null;
  const start = at + word.length + lead[0].length;
  if (matchAt(NUMBERED, text, start)) return null;
  const kept = (matchAt(TEN_DIGITS, text, start) ?? matchAt(NUMBER, text, start))?.[0];
  if (kept === undefined) return null;
  const digits = kept.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  const address = `${kept.includes('+') ? '+' : ''}${digits}`;
  return { kind: 'address', span: { start, end: start + kept.length }, medium, address };
}
