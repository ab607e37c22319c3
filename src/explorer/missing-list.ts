import type { AgreementSummary, CoverageState } from '../model/index.js';
import { sayOtherRules } from '../model/other-rules.js';
import type { About, MissingParts } from '../server/answers.js';
import { agreementAddress, clausesAddress, comparisonAddress } from './address.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { which } from './which.js';
import { countOf, sayTerm } from './words.js';

/** Links to clauses beside one component; its name links to all. */
const MOST_CLAUSES = 3;

const SIGNS: Readonly<Record<CoverageState, string>> = {
  present: '✓',
  excluded: '✗',
  inconclusive: '?',
  absent: '–',
};

/** What an agreement has and lacks of what such agreements have, its safeguards, and the agreements like it. */
export function missingList(
  id: string,
  missing: MissingParts,
  families: Families,
  { pipeline }: Pick<About, 'pipeline'>,
): HTMLElement {
  const { otherRules, expectation, components, safeguards, similar, lackedBySimilar } = missing;
  const title = (category: string) => families.title('category', category);
  const entry = (state: CoverageState, name: Node | string, clauses: readonly string[], says: string) =>
    checked(id, state, name, clauses, says);
  const linked = (category: string, state: CoverageState) =>
    state === 'absent' ? title(category) : el('a', { href: clausesAddress(id, category) }, title(category));
  const part = (name: string, items: HTMLElement[]) =>
    items.length > 0 && el('section', {}, el('h3', {}, name), el('ul', { class: 'checklist' }, ...items));
  return el(
    'div',
    { class: 'missing' },
    otherRules !== null &&
      el('p', { class: 'hint' }, sayOtherRules({ pipeline: otherRules, agreements: 1 }, 1, pipeline)),
    expectation === null && el('p', { class: 'hint' }, 'The rules expect nothing of such an instrument.'),
    ...(['core', 'usual'] as const).map((need) =>
      part(
        need === 'core' ? 'What it needs' : 'What most have',
        components
          .filter((component) => component.need === need)
          .map(({ category, state, why, clauses }) => entry(state, linked(category, state), clauses, why)),
      ),
    ),
    part(
      'Safeguards',
      safeguards.map(({ id: safeguard, state, clauses }) => entry(state, sayTerm(safeguard), clauses, '')),
    ),
    part(
      `What most of the ${countOf(similar.length, 'agreement')} like it have`,
      lackedBySimilar.map(({ category, state, have, clauses }) =>
        entry(state, linked(category, state), clauses, `${have} of ${similar.length} have it`),
      ),
    ),
    part(
      'Agreements like it',
      similar.map((one) => likeIt(id, one)),
    ),
  );
}

/** What the agreement has of one thing, and the first clauses that say so. */
function checked(
  id: string,
  state: CoverageState,
  name: Node | string,
  clauses: readonly string[],
  says: string,
): HTMLElement {
  return el(
    'li',
    { class: state },
    el('span', { class: `cell ${state}`, 'aria-hidden': 'true' }, SIGNS[state]),
    ' ',
    name,
    el('span', { class: 'hint' }, ` ${state === 'present' ? '' : `${state}${says && `: ${says}`}`}`),
    ...clauses
      .slice(0, MOST_CLAUSES)
      .flatMap((clause) => [' ', el('a', { class: 'place', href: agreementAddress(id, clause) }, clause)]),
  );
}

/** Another agreement, with a way to compare the two. */
function likeIt(id: string, other: AgreementSummary): HTMLElement {
  const comparison = comparisonAddress([
    ['one', id],
    ['other', other.id],
  ]);
  return el(
    'li',
    {},
    el('a', { href: agreementAddress(other.id), dir: 'auto' }, other.title),
    ' ',
    which(other),
    ' ',
    el('a', { href: comparison }, 'compare'),
  );
}
