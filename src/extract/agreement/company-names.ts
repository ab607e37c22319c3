import type { Party } from '../../model/index.js';
import { wordSearch } from '../word-search.js';

/** Legal forms of companies. With their points, which end no sentence. */
export const CORPORATE =
  /\b(?=[abcgiklnops])(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|Ltd|Limited|Corp|Corporation|Company|Co|PLC|GmbH|AG|S\.A|SA|A\/S|B\.V|BV|N\.V|NV|Pty|S\.p\.A|SpA|S\.r\.l|KGaA|Oyj?|AB|ASA|N\.A|Pte|Sdn|Bhd|S\.A\.S|SARL)\b\.?/i;
/** Bodies that contract in their own name without such a form. */
const BODY =
  /\b(?:Bank|Bancorp|Trust|Fund|Partners|Partnership|Association|University|Institute|Foundation|Group|Holdings|Society|Hospital|Agency|College|Council|Authority)(?!\w)/i;
/** Forms that cannot be read into a treaty's words ("co-operation", "limited to"). */
const PLAIN_FORM =
  /\b(?=[ABCGILNPSp])(?:Inc|INC|LLC|L\.L\.C|L\.P|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|GmbH|PLC|plc|B\.V|N\.V|S\.A|A\/S|N\.\s?A(?=[.,]))(?!\w)/;

/** Forms after which a name goes on only with another form or with a place of its own. */
const LAST_FORM =
  /(?<=[\w.&)] ?,?\s)(?:Inc|INC|Incorporated|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|LTD|Limited|LIMITED|PLC|plc|GmbH|AG|B\.V|BV|N\.V|NV|A\/S|S\.A|Corp|CORP|Pty|SpA|S\.p\.A|S\.[rR]\.[lL]|KGaA|SARL|ASA)\b\.?(?=[\s,;:(]|$)/;
const MORE_FORM =
  /^,?\s+(?:Inc|INC|LLC|L\.L\.C|LLP|LP|L\.P|Ltd|LTD|Limited|LIMITED|Liability|LIABILITY|Partnership|PARTNERSHIP|Company|COMPANY|Co|CO|Corporation|Corp|PLC|KG|N\.A)\b\.?/;
const OF_A_PLACE = /^\s+of\s+[A-Z][a-z]+(?=[\s,;(]|$)/;

/** True when a company is named in `words`. */
export const namesCompany = (words: string): boolean => PLAIN_FORM.test(words);
/** The same of a long stretch of text, whose words are known. */
export const namesCompanyAtWords = wordSearch(
  'inc llc l ltd limited corp corporation gmbh plc b n s a'.split(' '),
  new RegExp(PLAIN_FORM, 'y'),
);

/** Offset in `rest`, which begins with a name, after the legal form that ends it; null where it has none. */
export function endOfForm(rest: string): number | null {
  const form = LAST_FORM.exec(rest);
  if (!form) return null;
  let end = form.index + form[0].length;
  for (let more = MORE_FORM.exec(rest.slice(end)); more; more = MORE_FORM.exec(rest.slice(end)))
    end += more[0].length;
  if (/^(?:Inc|Corp|INC)/.test(form[0])) end += OF_A_PLACE.exec(rest.slice(end))?.[0].length ?? 0;
  return end;
}

const LONGEST_NAME = 100;
/** Words of sentences, headings and addresses, which stand in no name. */
const NOT_IN_A_NAME =
  /\b(?:shall|will|agrees?|agreed|which|that|are|is|was|were|has|have|had|be|may|each|every|any|such|not|hereto|hereof|hereby|herein|pursuant|between|among|whereas|Wales|parties|party|agreements?|exhibit|amendment|amended|schedules?|appendix|dated|source|conditions|no\.|number|page|scope|terms|address|telephone|attention|undersigned)\b/i;
const PERSON =
  /^(?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{L}'’-]+ (?:[A-Z]\.? ){0,2}\p{Lu}[\p{L}'’-]+(?:,? (?:Jr|Sr|II|III)\.?)?$/u;

/** A capital or a figure; names of sites and legal forms are written small too. */
const CAPITAL = /^["“(]?[\p{Lu}0-9]|^\w+\.[a-z]|^(?:inc|ltd|llc|corp|limited|incorporated)\b/u;

/** A name by its shape: not too long, no verb or heading in it, most words with a capital. */
export function looksLikeName(name: string): boolean {
  if (name.length < 3 || name.length > LONGEST_NAME || NOT_IN_A_NAME.test(name)) return false;
  if (/[_*[\]<>{}]|\d{5}/.test(name)) return false;
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => CAPITAL.test(word)).length;
  return words.length > 0 && capitals / words.length >= 0.6 && !/^(?:and|AND|And|The|THE)$/.test(name);
}

/** The kind of party a name shows itself to be. */
export function kindOf(name: string): Party['kind'] {
  if (CORPORATE.test(name) || BODY.test(name)) return 'company';
  return PERSON.test(name) ? 'person' : 'other';
}
