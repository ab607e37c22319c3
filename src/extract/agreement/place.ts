import type { Stated } from '../../model/index.js';

/** "at The Hague", "in Amman", "at the city of …": the place is its capitalised words. */
const PLACE =
  /\b(?:at|in|AT|IN)\s+((?:[Tt]he\s+[Cc]ity\s+of\s+)?(?:[A-Z][\p{L}’'.-]*(?:\s+(?:de|la|le|di|del|of|upon|on|sur|am)\s+(?=[A-Z])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))?\s?){1,4}?(?:,\s+D\.?C\.?)?)(?<!\p{L}(?=\p{L}))(?=[,.;\s]*(?:,|\.|at\b|on\b|this\b|the\b|in\b|ON\b|THIS\b|IN\b|and\b|\d|$))/gu;
/** Signed in several places at once. */
const CITIES = /\bat\s+the\s+cities\s+of\s+([A-Z]\p{L}+(?:,\s[A-Z]\p{L}+){0,4}\sand\s[A-Z]\p{L}+)/u;
const NOT_A_PLACE =
  /^(?:Duplicate|DUPLICATE|Triplicate|TRIPLICATE|Two|TWO|Three|English|ENGLISH|French|Witness|WITNESS|Faith|Quadruplicate|January|February|March|April|May|June|July|August|September|October|November|December|Each|The\s+English|Government|Article|Original|Single)\b|^(?:Croatian|Spanish|German|Dutch|Arabic|Russian|Italian|Portuguese|Chinese|Turkish|Polish|Ukrainian|Serbian|Hungarian|Czech|Slovak|Norwegian|Swedish|Danish|Finnish|Estonian|Latvian|Lithuanian|Greek|Hebrew|Japanese|Korean)\b/;

/** The first place named in a stretch after "at" or "in". */
export function readPlace(flat: string, start: number, end: number): Stated<string> | null {
  const cities = CITIES.exec(flat.slice(start, end));
  if (cities) {
    const at = start + cities.index + cities[0].length - cities[1]!.length;
    return { value: cities[1]!, span: { start: at, end: at + cities[1]!.length } };
  }
  for (const match of flat.slice(start, end).matchAll(PLACE)) {
    const name = match[1]!
      .trim()
      .replace(/^[Tt]he\s+[Cc]ity\s+of\s+/, '')
      .replace(/[.,]$/, '');
    if (NOT_A_PLACE.test(name)) continue;
    const at = start + match.index + match[0].indexOf(name);
    return { value: name, span: { start: at, end: at + name.length } };
  }
  return null;
}
