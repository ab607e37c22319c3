import type { LegalSystem } from '../../model/index.js';
import { countryName, namesOfStates } from '../country-names.js';
import { countryOfAdjective } from '../nationalities.js';

/** Parts of States with a law of their own, by the code of their State. */
const PARTS: Readonly<Record<string, string>> = {
  US: `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
    Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, District of Columbia, Puerto Rico, Guam`,
  CA: `Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland and Labrador, Newfoundland, Nova Scotia, Ontario,
    Prince Edward Island, Quebec, Québec, Saskatchewan, Yukon, Nunavut, Northwest Territories`,
  GB: 'England and Wales, England, Wales, Scotland, Northern Ireland',
  AU: 'New South Wales, Victoria, Queensland, South Australia, Western Australia, Tasmania',
  AE: 'Dubai, Abu Dhabi, Dubai International Financial Centre, Abu Dhabi Global Market',
};
/** Names that only contracts use. */
const OTHERS: readonly (readonly [name: string, system: LegalSystem])[] = [
  ['PRC', { name: 'China', country: 'CN' }],
  ["People's Republic of China", { name: 'China', country: 'CN' }],
  ['Hong Kong Special Administrative Region', { name: 'Hong Kong', country: 'HK' }],
  ['European Union', { name: 'European Union', country: null }],
];

const folded = (name: string): string =>
  name.toLowerCase().replaceAll('’', "'").replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** Later entries win: a part of a State over a State of the same name, since contracts choose the law of Georgia in America. */
const named: ReadonlyMap<string, LegalSystem> = new Map([
  ...namesOfStates.flatMap(([name, country]): [string, LegalSystem][] =>
    country === null ? [] : [[folded(name), { name: countryName(country), country }]],
  ),
  ...OTHERS.map(([name, system]): [string, LegalSystem] => [folded(name), system]),
  ...Object.entries(PARTS).flatMap(([country, names]) =>
    names.split(',').map((part): [string, LegalSystem] => {
      const name = part.trim().replace(/\s+/g, ' ');
      return [folded(name), { name, country }];
    }),
  ),
]);

/** The legal system called `name`, without article and official form ("State of", "Province of"); null: none known. */
export const legalSystem = (name: string): LegalSystem | null => named.get(folded(name)) ?? null;

/** The legal system of "|English| law", "|New York| law", "|Swiss| law"; null: none known. */
export function legalSystemOf(adjective: string): LegalSystem | null {
  if (/^english$/i.test(adjective)) return { name: 'England', country: 'GB' };
  if (/^(?:scots|scottish)$/i.test(adjective)) return { name: 'Scotland', country: 'GB' };
  const country = countryOfAdjective(adjective);
  return country ? { name: countryName(country), country } : legalSystem(adjective);
}
