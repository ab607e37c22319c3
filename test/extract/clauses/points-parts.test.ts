import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import type { Span } from '../../../src/model/index.js';
import { documentOf } from '../document-of.js';

/** What a point says with its lead-in: action, object, counterparty; conditions and exceptions; time. */
type Said = [
  action: string | null,
  object: string | null,
  to: string | null,
  held: string[],
  time: string | null,
];

describe('a point says with its lead-in', () => {
  const rows: [what: string, leadIn: string, point: string, expected: Said][] = [
    [
      'the rest of a sentence',
      'The Host State shall:',
      'provide meals to the force;',
      ['provide', 'meals', 'the force', [], null],
    ],
    [
      'things, the first in -ing',
      'The cooperation shall be in the following areas:',
      'mapping, hydrography and navigation;',
      ['be', 'mapping, hydrography and navigation', null, [], null],
    ],
    [
      'a thing in -ing with what is done to it',
      'The cooperation shall be in the following areas:',
      'training of pilots;',
      ['be', 'training of pilots', null, [], null],
    ],
    [
      'several things not to do',
      'The Tenant shall refrain from:',
      'keeping, breeding or selling animals;',
      ['keep, breed or sell', 'animals', null, [], null],
    ],
    ['a thing', 'The Seller shall deliver:', 'two boats;', ['deliver', 'two boats', null, [], null]],
    [
      'a thing with a mark of a list',
      'The Seller shall deliver:',
      '– two boats;',
      ['deliver', 'two boats', null, [], null],
    ],
    ['to do', 'The Parties undertake to:', 'share charts;', ['share', 'charts', null, [], null]],
    [
      'the right to do',
      'The Buyer shall have the right to:',
      'inspect the yard;',
      ['inspect', 'the yard', null, [], null],
    ],
    [
      'what not to do',
      'The Tenant shall refrain from:',
      'keeping animals;',
      ['keep', 'animals', null, [], null],
    ],
    [
      'under a condition of the lead-in',
      'If asked, the Seller shall:',
      'send samples;',
      ['send', 'samples', null, ['If asked'], null],
    ],
    [
      'under conditions of both',
      'If asked, the Seller shall:',
      'send samples unless they are spoilt;',
      ['send', 'samples', null, ['If asked', 'unless they are spoilt'], null],
    ],
    [
      'by the time of the lead-in',
      'Within ten days the Seller shall:',
      'send samples;',
      ['send', 'samples', null, [], 'Within ten days'],
    ],
    [
      'by its own time',
      'Within ten days the Seller shall:',
      'send samples without delay;',
      ['send', 'samples', null, [], 'without delay'],
    ],
    [
      'to the counterparty of the lead-in',
      'The Seller shall notify the Buyer of:',
      'any loss;',
      ['notify', 'any loss', 'the Buyer', [], null],
    ],
    [
      'what the last sentence of the lead-in asks, not the first',
      'The Seller keeps a log. It shall keep the keys of the shed. The Buyer shall repay:',
      'the deposit;',
      ['repay', 'the deposit', null, [], null],
    ],
    [
      'with a verb of its own behind a whole predicate',
      'The Buyer shall help the surveyor and, in particular:',
      'open the hatches;',
      ['open', 'the hatches', null, [], null],
    ],
    [
      'of each report that the lead-in announces',
      'The following reports shall be sent by the Seller:',
      'Weekly fuel report;',
      ['send', 'Weekly fuel report', null, [], null],
    ],
    [
      'what is taken account of',
      'Account shall be taken of:',
      'the tides;',
      ['take account of', 'the tides', null, [], null],
    ],
    [
      'a noun behind a "to" that needs one',
      'The Seller shall keep records relating to:',
      'the Buyer’s boats;',
      ['keep', 'records relating to ~ the Buyer’s boats', null, [], null],
    ],
    [
      'in the -ing form of a list of services',
      'The services of the Seller will be:',
      'painting the hull;',
      ['paint', 'the hull', null, [], null],
    ],
    [
      'when it holds',
      'The Seller may stop delivery if:',
      'the Buyer fails to pay;',
      ['stop', 'delivery', null, ['the Buyer fails to pay'], null],
    ],
    [
      'in which cases',
      'The fee shall be waived in the following cases:',
      'official visits;',
      ['waive', 'The fee', null, ['official visits'], null],
    ],
    [
      'when it does not hold',
      'The Carrier shall pay damages unless:',
      'the Shipper was negligent;',
      ['pay', 'damages', null, ['the Shipper was negligent'], null],
    ],
    ['how, of a passive', 'The lease may be ended:', 'by notice;', ['end', 'The lease', null, [], null]],
  ];
  it.each(rows)('%s', (_, leadIn, point, expected) => {
    const { document, passages, facts } = documentOf([{ leadIn, label: '(a) ', text: point }]);
    const said = describeClauses(document, passages, facts)[0]!;
    const quoted = ({ start, end }: Span) => document.text.slice(start, end);
    expect([
      said.action?.base ?? null,
      said.object && (said.objectStem ? `${quoted(said.objectStem)} ~ ` : '') + quoted(said.object),
      said.counterparty && quoted(said.counterparty.span),
      [...said.conditions, ...said.exceptions].map(quoted),
      said.deadline && quoted(said.deadline.span),
    ]).toEqual(expected);
  });
});
