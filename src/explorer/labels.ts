import type { CatalogueLabel, Review } from '../model/index.js';
import { searchAddress } from './address.js';
import { sayDecision } from './decisions.js';
import { el } from './dom.js';
import type { Families } from './families.js';

/** Labels as a list of chips, each a link to all clauses of its category; null for no label. */
export function labelChips(
  labels: readonly CatalogueLabel[],
  families: Families,
  decisions: readonly Review[],
): HTMLElement | null {
  const chips = decidedChips(labels, families, decisions);
  if (chips.length === 0) return null;
  return el('ul', { class: 'chips', 'aria-label': 'Labels' }, ...chips.map((one) => el('li', {}, one)));
}

/** The labels of a clause with what was decided of each, then the categories that somebody gave it by hand. */
export function decidedChips(
  labels: readonly CatalogueLabel[],
  families: Families,
  decisions: readonly Review[],
): HTMLElement[] {
  const decisionOn = new Map(decisions.map((decision) => [decision.category, decision]));
  const given = new Set(labels.map(({ category }) => category));
  return [
    ...labels.map((label) => chip(label, families, decisionOn.get(label.category))),
    ...givenByHand(decisions, given).map((decision) => handChip(decision, families)),
  ];
}

/** What somebody accepted of a clause beside the categories that the rules give it. */
export const givenByHand = (decisions: readonly Review[], given: ReadonlySet<string>): Review[] =>
  decisions.filter(({ verdict, category }) => verdict === 'accepted' && !given.has(category));

/** One label: category, what is out of the ordinary about it, and whether somebody found it right. */
export function chip(
  { category, family, score, tier, polarity }: CatalogueLabel,
  families: Families,
  decision?: Review,
): HTMLElement {
  const notes = [
    polarity === 'excluded' && 'excluded',
    tier === 'broad' && 'broad',
    decision && `${decision.verdict}${decision.by === null ? '' : ` by ${decision.by}`}`,
  ];
  const rules = `${families.title('family', family)}: ${category}, score ${score.toFixed(2)}, ${tier}, ${polarity}`;
  return drawn(`${families.colour(family)} ${tier}`, category, families, notes, rules, decision);
}

/** A category that the rules do not give the clause. */
export function handChip(decision: Review, families: Families): HTMLElement {
  const colour = families.colour(families.familyOf(decision.category));
  const notes = [`given by ${decision.by ?? 'hand'}`];
  return drawn(colour, decision.category, families, notes, decision.category, decision);
}

function drawn(
  kind: string,
  category: string,
  families: Families,
  notes: readonly (string | false | undefined)[],
  says: string,
  decision: Review | undefined,
): HTMLElement {
  const title = families.title('category', category);
  const said = notes.filter(Boolean).join(', ');
  return el(
    'a',
    {
      class: `chip ${kind} ${decision?.verdict ?? ''}`.trim(),
      href: searchAddress([['category', category]]),
      title: decision ? `${says}\n${sayDecision(decision)}` : says,
    },
    decision?.verdict === 'rejected' ? el('s', {}, title) : title,
    said !== '' && el('span', { class: 'note', dir: 'auto' }, ` ${said}`),
  );
}
