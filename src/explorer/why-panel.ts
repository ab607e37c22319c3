import type { AgreementRecord, Clause, Evidence, Fact, Label } from '../model/index.js';
import type { Decisions } from './decisions.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { chip, givenByHand, handChip } from './labels.js';
import { judgedLabel } from './review-form.js';
import { similarList } from './similar-list.js';
import type { Range } from './text.js';
import { sayPages, sayPeriod, sayTerm } from './words.js';

/** What a clause is explained with. */
interface Around {
  families: Families;
  /** Of the rules by their ids; null when they are others now. */
  reasons: Readonly<Record<string, string>> | null;
  decisions: Decisions;
}

/**
 * One clause and everything the record says of it. `closed`: the address without the clause.
 */
export function whyPanel(
  record: AgreementRecord,
  clause: Clause,
  around: Around,
  closed: string,
): HTMLElement {
  const { families, reasons, decisions } = around;
  const quote = ({ start, end }: Range) =>
    el('q', { dir: 'auto' }, record.document.text.slice(start, end).replace(/\s+/g, ' ').trim());
  const { bearer } = clause;
  const rows: [string, (Node | string)[]][] = [
    ['Place', [`${sayPages(clause.pages)}, ${clause.role}`]],
    ['Under', clause.headings.map((span) => el('span', {}, quote(span)))],
    ['Lead-in', clause.leadIns.map((span) => el('span', {}, quote(span)))],
    ['Statement', [clause.modality === 'none' ? 'none found' : clause.modality]],
    ['Who', bearer ? [`${sayTerm(bearer.kind)}: `, quote(bearer.span)] : []],
    [
      'Also',
      clause.furtherStatements.map(({ modality, bearer, span }) =>
        el('span', {}, `${modality}${bearer ? `, ${sayTerm(bearer.kind)}` : ''}: `, quote(span)),
      ),
    ],
    ['Facts', clause.facts.map((fact) => el('span', {}, `${sayFact(fact)} `, quote(fact.span)))],
  ];
  return el(
    'div',
    { class: 'why' },
    el(
      'header',
      {},
      el('h2', { tabindex: '-1' }, clause.id),
      el('a', { class: 'close', href: closed, 'aria-label': 'Close' }, '×'),
    ),
    el(
      'dl',
      {},
      ...rows.flatMap(([name, values]) =>
        values.length > 0 ? [el('dt', {}, name), el('dd', {}, ...values)] : [],
      ),
    ),
    el('h3', {}, 'Why this label'),
    clause.labels.length === 0 && el('p', {}, 'No rule gives this clause a category.'),
    ...clause.labels.map((label) => labelReasons(label, clause, around, quote)),
    ...givenByHand(decisions.of(clause.id), new Set(clause.labels.map(({ category }) => category))).map(
      (given) =>
        judgedLabel({ decisions, clause: clause.id, category: given.category }, (decision) => [
          handChip(decision ?? given, families),
        ]),
    ),
    similarList(record.id, clause.id),
    reasons === null &&
      clause.labels.length > 0 &&
      el('p', { class: 'hint' }, 'The rules have changed since; "pacta annotate" applies them as they are.'),
  );
}

function labelReasons(
  label: Label,
  { id }: Clause,
  { families, reasons, decisions }: Around,
  quote: (span: Range) => HTMLElement,
): HTMLElement {
  const { score, tier, polarity, evidence, against } = label;
  const why = (ruleId: string) =>
    reasons && Object.hasOwn(reasons, ruleId) && el('p', { class: 'reason' }, reasons[ruleId]);
  return judgedLabel(
    { decisions, clause: id, category: label.category },
    (decision) => [chip(label, families, decision), ` ${score.toFixed(2)}, ${tier}, ${polarity}`],
    el(
      'ul',
      {},
      ...evidence.map((one) =>
        el(
          'li',
          {},
          quote(one.span),
          el(
            'span',
            { class: 'rule' },
            ` in the ${sayPlace(one)}: `,
            el('code', {}, one.ruleId),
            `, weight ${one.weight}`,
          ),
          why(one.ruleId),
        ),
      ),
      ...against.map(({ ruleId, span }) =>
        el('li', { class: 'against' }, 'Held back: ', el('code', {}, ruleId), ' because of ', quote(span)),
      ),
    ),
  );
}

function sayPlace({ place, inheritedFrom }: Evidence): string {
  const where = { text: 'words', heading: 'heading', 'lead-in': 'lead-in', title: 'title' }[place];
  return inheritedFrom === undefined ? where : `${where} of ${inheritedFrom}, which this clause goes with`;
}

function sayFact(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return `date ${sayRange(fact.date, fact.to)}`;
    case 'duration': {
      const say = (period: string) => sayPeriod(period, fact.working);
      return `period of ${sayRange(say(fact.period), fact.to && say(fact.to))}`;
    }
    case 'money':
      return `${sayRange(fact.amount, fact.to)} ${fact.currency ?? '(currency not clear)'}`;
    case 'country':
      return `country ${fact.country}`;
    case 'percentage':
      return `${sayRange(fact.percent, fact.to)} %`;
    case 'quantity':
      return `quantity ${sayRange(fact.amount, fact.to)} ${fact.unit}`;
    case 'ratio':
      return `ratio ${fact.part} of ${fact.of}`;
    case 'event':
      return `date of ${sayTerm(fact.event)}`;
    case 'address':
      return `${fact.medium} ${fact.address}`;
  }
}

const sayRange = (from: string | number, to: string | number | undefined): string =>
  to === undefined ? `${from}` : `${from} to ${to}`;
