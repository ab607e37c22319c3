import type { Party, Stated } from '../../model/index.js';
import { MOST_PARTIES, party } from './companies.js';
import { endOfForm, looksLikeName, namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';

/** The words before "By:" in a signature block, when they are a company's name. */
const SIGNER =
  /(?:^|[\n:.]|\s{2})\s*([A-Z][\w&.'’()/-]*,?(?:\s(?:of|and|[A-Z&][\w&.'’()/-]*,?)){0,8})\s*:?\s*(?:\([^()]{1,40}\):?\s*)?$/;
/** A name in capitals after the date or the office of another, on one line with it. */
const CAPITALS_SIGN =
  /(?:\d{4}|[a-z])\s+((?:[A-Z][A-Z&.'’-]+,?\s+){1,7}(?:INC|LLC|L\.L\.C|LTD|LIMITED|CORP|CORPORATION|COMPANY|PLC|LP|L\.P|S\.A|SA|N\.V|B\.V)\.?)$/;
/** Two columns of signatures on one line have the name twice. */
const TWICE =
  /(?<![\w.-])([A-Z][A-Z&.'’-]+(?:,? [A-Z][A-Z&.'’-]+){0,6},? (?:INC|LLC|LTD|LIMITED|CORP|CORPORATION|COMPANY|LP|SA|AG|KGAA|GMBH)\.?) \1$/;
const SIGNER_CHARS = 140;

/** Companies that sign: in letters and joint statements the signature block alone says who the parties are. */
export function signingCompanies(context: AgreementContext): Stated<Party>[] {
  const { text, conclusions } = context;
  const found = new Map<string, Stated<Party>>();
  for (const by of text
    .slice(conclusions.start, conclusions.end)
    .matchAll(/\bB(?:y|Y)\s*:|\bBy\s+(?=\/s\/|_)|\b(?:SIGNED|Signed)\s*:\s*(?=\/s\/|_)/g)) {
    const at = conclusions.start + by.index;
    const from = Math.max(conclusions.start, at - SIGNER_CHARS);
    const before = text.slice(from, at).trimEnd();
    const capitals = TWICE.exec(before) ?? CAPITALS_SIGN.exec(before);
    const signer = capitals ?? SIGNER.exec(before);
    if (!signer || !(capitals || namesCompany(signer[1]!))) continue;
    const name = signer[1]!.replace(/,$/, '');
    const end = endOfForm(name);
    if ((end !== null && end < name.length) || !looksLikeName(name)) continue;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, party(name, from + signer.index + signer[0].indexOf(signer[1]!)));
  }
  return [...found.values()].slice(0, MOST_PARTIES);
}
