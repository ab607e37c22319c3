import type { Stated } from '../../model/index.js';

/** How a text gives a party a name besides: “hereinafter called 'the Host State'”, "(the “Contractor”)". */

const QUOTED =
  '(?:“([^”]{1,60})”|"([^"]{1,60})"|‘‘([^’]{1,60})’’|``([^"\'`]{1,60})(?:"|\'\')|‘((?:[^’]|’(?=\\p{L})){1,60})’|« ?([^»]{1,60}?) ?»|„([^“”"]{1,60})[“”"]|\'((?:[^\']|\'(?=\\p{L})){1,60})\')';
const CALLED =
  '(?:(?:also +|be +|jointly +|collectively +|individually +|separately +|both +|together +)*(?:referred +to|called|designated|named|known|described|styled|termed|denominated|abbreviated) *)?(?:(?:herein|in +this +\\w+|jointly|collectively|individually|separately) +)?(?:as)? *[:,]? *';
/** What leads to a role: "hereinafter referred to as", "(the “", ", the “". */
export const LEADS = new RegExp(
  `(?:\\b(?:herein(?:after|below)?|hereafter|thereafter|henceforth)\\b,? *${CALLED}|\\breferred +to +(?:herein +)?as +|[([] *(?:(?:and|or|together +with[^()]{0,80}?,|collectively,?|jointly,?|individually,?|each,?(?: +an?)?|both) *)*|, +)(?=(?:(?:the|an?|as) +){0,2}(?:["“‘«„\`'] ?\\p{L}|\\p{Lu}))`,
  'gu',
);
const ITEM = new RegExp(
  `^ *(?:(?:,|and|or|and/or|also|sometimes) *){0,3}(?:(?:the|an?|as) +){0,2}${QUOTED}`,
  'u',
);
/** Without quotes: words with capitals, up to a comma or bracket. */
const BARE =
  /^(?:the +)?(\p{Lu}[\p{L}\d&’'-]{1,24}(?: (?:\p{Lu}[\p{L}\d&’'-]{0,24}|[AB12])){0,4})(?= *(?:[,;:)\]]|\(\p{Lu}{2,6}\)|$| (?:and|of +the +(?:one|other)|on +(?:the +)?(?:one|other))\b))/u;
export const COLLECTIVE =
  /\b(?:jointly|collectively|together|both|individually|separately|each|singly|any|either|all)\b/i;
export const SHARED =
  /^(?:(?:the|an?|each|both|all|two|high|contracting|signatory|participating|co-?operating|respective|states?|governing) +)*(?:part(?:y|ies)|participants?|sides?|governments|states(?: +parties)?|state +party|signator(?:y|ies)|countries|ministries|members?|member +states|partners)(?: +to\b.*)?$|\b(?:parties|states|countries|members|sides)$/i;
/** Names given to something else in the same sentence. */
const THINGS =
  /\b(?:agreements?|treaty|convention|protocol|memorandum|mou|moa|sofa|arrangements?|contract|charter|pact|statutes?|understanding|notes?|letters?|lease|deed|instrument|resolution|act|law|code|regulations?|decision|date|term|territory|territories|services?|products?|premises|property|properties|closing|shares?|stock|securities|business|programs?|programmes?|projects?|plan|facility|facilities|site|software|technology|system|event|website|marks?|area|areas|forces?|mission|exercise|activities|information|goods|court|exchange|commission|effective|confidential|recitals?|tax(?:es)?|union|organi[sz]ation|association|committee|council|centre|center|transactions?|purposes?|matters?|discussions|aircraft|vessels?|ships?|vehicles?|equipment|mat[eé]riel|supplies|works?|items?|range|base|ta|ia|pa|moc|loi|loa|acsa|gsa)$/i;
/** The roles that stand after what leads to them; none where they are everybody's, or names of something else. */
export function rolesAt(opening: string, lead: RegExpExecArray): Stated<string>[] {
  if (COLLECTIVE.test(lead[0])) return [];
  const found: Stated<string>[] = [];
  let at = lead.index + lead[0].length;
  const bracket = /[([] *$/.test(lead[0].trimEnd()) || /^[([]/.test(lead[0]);
  const bare = lead[0].startsWith(',') || bracket ? null : BARE.exec(opening.slice(at, at + 140));
  if (bare) {
    const end = at + bare[0].length;
    const start = end - bare[1]!.length;
    return take(bare[1]!) ? [{ value: bare[1]!, span: { start, end } }, ...abbreviationAt(opening, end)] : [];
  }
  for (let left = 4; left > 0; left -= 1) {
    const stretch = opening.slice(at, at + 100);
    if (found.length > 0 && COLLECTIVE.test(stretch.slice(0, 16))) break;
    const item = ITEM.exec(stretch);
    if (!item) break;
    const whole = item.slice(1).find((words) => words !== undefined)!;
    if (found.length === 0 && SHARED.test(whole.trim())) return [];
    const role = whole
      .trim()
      .replace(/^(?:the|The|THE|an?) +/, '')
      .replace(/[,.;]$/, '');
    const start = at + item.index + item[0].lastIndexOf(whole) + whole.indexOf(role);
    if (take(role))
      found.push({ value: role.replace(/\s+/g, ' '), span: { start, end: start + role.length } });
    at += item[0].length;
    if (found.length > 0) found.push(...abbreviationAt(opening, at));
  }
  return found;
}

/** "Host Nation |(HN)|" */
function abbreviationAt(opening: string, at: number): Stated<string>[] {
  const match = ABBREVIATION.exec(opening.slice(at, at + 16));
  if (!match) return [];
  const start = at + match[0].indexOf(match[1]!);
  return [{ value: match[1]!, span: { start, end: start + match[1]!.length } }];
}
const ABBREVIATION = /^ *[([] *["“‘]?(\p{Lu}{2,6})["”’]? *[)\]]/u;

const take = (role: string): boolean =>
  role.length > 1 &&
  /^[\p{Lu}\d]/u.test(role) &&
  !SHARED.test(role) &&
  !THINGS.test(role) &&
  role.split(/\s+/).length <= 6;
