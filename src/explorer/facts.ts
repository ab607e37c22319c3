import type { AgreementRecord } from '../model/index.js';
import { el } from './dom.js';
import { type Said, sayDelay, sayLevel, sayNote, saySide, saySignatory, sayStep } from './fact-words.js';
import { countOf, sayPeriod, sayTerm } from './words.js';

/** Facts of several parts each, which have a line each. */
const IN_LINES = new Set(['Signed by', 'Signatories', 'Notes', 'Disputes', 'Levels']);

/** What the agreement is: each value leads to the clause that states it, which has the address `to` tells. */
export function factList(record: AgreementRecord, to: (eId: string) => string): HTMLElement {
  const facts = [...lifetimeFacts(record.agreement), ...otherFacts(record.agreement), ...recordFacts(record)];
  const rows = facts.flatMap(([name, values]) => {
    const there = values.filter((value) => value !== null);
    if (there.length === 0) return [];
    const items = there.map((value) => el('span', { dir: 'auto' }, factValue(record, value, to)));
    return [el('dt', {}, name), el('dd', IN_LINES.has(name) ? { class: 'lines' } : {}, ...items)];
  });
  return el('dl', { class: 'facts' }, ...rows);
}

type Facts = [name: string, values: (Said | string | null)[]][];

const said = (stated: Said | null, say: (value: string) => string): Said | null =>
  stated && { value: say(stated.value), span: stated.span };

/** What it is, who concluded it, how it begins, goes on and ends. */
function lifetimeFacts(agreement: AgreementRecord['agreement']): Facts {
  const { signed, inForce, provisional, duration, amendment } = agreement;
  const parties = agreement.parties.map(({ value: { name, country, roles }, span }) => ({
    value: [country === null ? name : `${name} (${country})`, ...roles.map((role) => `“${role.value}”`)].join(
      ' ',
    ),
    span,
  }));
  return [
    ['Instrument', [said(agreement.instrument, sayTerm), agreement.arity, said(agreement.binding, sayTerm)]],
    ['Parties', parties],
    ['Signed', [signed.date, signed.place]],
    ['Signed by', signed.by.map(saySide)],
    ['Signatories', agreement.signatories.map(saySignatory)],
    ['Notes', agreement.notes.map(sayNote)],
    [
      'In force',
      [
        said(inForce.how, sayMechanism),
        inForce.delay && { value: sayDelay(inForce.delay.value), span: inForce.delay.span },
        inForce.date,
      ],
    ],
    [
      'Provisional',
      provisional ? [provisional.parts, said(provisional.start, sayTerm), provisional.date] : [],
    ],
    [
      'Duration',
      [
        said(duration.value, sayPeriod),
        said(duration.until, (day) => `until ${day}`),
        duration.until === null ? said(duration.expires, (day) => `to ${day}`) : null,
        said(duration.renewal, (how) => `renewal ${sayTerm(how)}`),
        said(duration.renewalPeriod, (length) => `each time ${sayPeriod(length)}`),
        said(duration.renewalNotice, (length) => `notice against it ${sayPeriod(length)}`),
      ],
    ],
    ['Notice', [said(agreement.terminationNotice, sayPeriod)]],
    ['Survives', agreement.survives.map((kind) => said(kind, sayTerm))],
    [
      'Amendment',
      [
        ...amendment.ways.map((way) => said(way, sayTerm)),
        said(amendment.inForce, (how) => `in force ${sayMechanism(how)}`),
      ],
    ],
  ];
}

const sayMechanism = (how: string): string => (how === 'other' ? 'on another event' : sayTerm(how));

/** How disputes are settled, and what else it says of itself. */
function otherFacts(agreement: AgreementRecord['agreement']): Facts {
  const { disputeLadder: ladder, registration } = agreement;
  return [
    // Older records have the steps alone.
    [
      'Disputes',
      ladder.length > 0 ? ladder.map(sayStep) : agreement.disputeSteps.map((step) => said(step, sayTerm)),
    ],
    ['Ruled out', agreement.disputeExcluded.map((step) => said(step, sayTerm))],
    ['Levels', agreement.markings.levels.map(sayLevel)],
    ['Law', agreement.governingLaw.map(({ value, span }) => ({ value: value.name, span }))],
    [
      'Languages',
      [
        ...agreement.languages.map((language) => said(language, (name) => name)),
        said(agreement.prevailingLanguage, (language) => `${language} prevails`),
      ],
    ],
    ['Depositary', agreement.depositaries.map(({ value: { name }, span }) => ({ value: name, span }))],
    ['Registered', registration ? [registration.with, registration.by] : []],
  ];
}

/** Where it was read, and by which rules. */
function recordFacts(record: AgreementRecord): Facts {
  const { source, document: text, producer } = record;
  return [
    ['Size', [`${countOf(text.pages.length, 'page')}, ${countOf(record.clauses.length, 'clause')}`]],
    ['File', [source.uri]],
    ['Record', [`${record.id}, ${record.status}`]],
    ['Rules', [`${producer.pipeline.id} ${producer.pipeline.version}`]],
  ];
}

function factValue(record: AgreementRecord, fact: Said | string, to: (eId: string) => string): Node | string {
  if (typeof fact === 'string') return fact;
  const { value, span } = fact;
  const clause = record.clauses.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return clause ? el('a', { href: to(clause.id) }, value) : value;
}

/** What a reader of the record should know, the worst first; null when there is nothing. */
export function issueList({ issues }: AgreementRecord): HTMLElement | null {
  const order = ['error', 'warning', 'info'];
  const items = issues
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ severity, message, code, pageNumber }) =>
      el(
        'li',
        { class: severity },
        el('strong', {}, severity),
        el('span', { dir: 'auto' }, ` ${message} `),
        el('code', {}, pageNumber === undefined ? code : `${code}, page ${pageNumber}`),
      ),
    );
  return items.length > 0 ? el('ul', { class: 'issues', 'aria-label': 'Issues' }, ...items) : null;
}
