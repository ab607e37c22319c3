import { describe, expect, it } from 'vitest';
import { describeClauses, describeDefinitions, onOneLine, wordSpans } from '../../../src/extract/index.js';
import { documentOf } from '../document-of.js';

describe('bearers by the names an agreement gives', () => {
  const SIDES = {
    role: 'preamble',
    text: 'The Ministry of Defence of Norway, hereinafter the Host Nation (HN), and the Ministry of Defence of Poland, hereinafter the Sending Nation (SN),',
  } as const;
  const STATES = {
    role: 'preamble',
    text: 'The Government of Norway and the Government of Poland,',
  } as const;
  const rows: [
    what: string,
    preamble: typeof SIDES | typeof STATES,
    defines: string,
    says: string,
    kind: string | null,
  ][] = [
    ['a side by its short form', SIDES, '', 'The SN shall mark its tents.', 'sending-state'],
    ['the authorities of a side', SIDES, '', 'The HN authorities shall close the road.', 'receiving-state'],
    [
      'a side that does what a passive says',
      SIDES,
      '',
      'Water will be supplied by the HN directly.',
      'receiving-state',
    ],
    [
      'a unit by its nationality',
      SIDES,
      '“Column” means the Polish unit which uses the camp.',
      'The Column shall mark its tents.',
      'sending-state',
    ],
    [
      'an office of a side',
      SIDES,
      '“Camp Desk” means the office of the HN which runs the camp.',
      'The Camp Desk shall keep the keys.',
      'receiving-state',
    ],
    [
      'who is appointed for all',
      STATES,
      '“Bookkeeper” means the person appointed under Article 4.',
      'The Bookkeeper shall keep the accounts.',
      'joint-body',
    ],
    [
      'a thing',
      STATES,
      '“Log” means the list of loans.',
      'The Log shall be kept for two years.',
      'all-parties',
    ],
  ];
  it.each(rows)('%s', (_, preamble, defines, says, kind) => {
    const blocks = [preamble, ...(defines === '' ? [] : [{ text: defines }]), { text: says }];
    const { document, passages, facts } = documentOf(blocks);
    const { definitions } = describeDefinitions(document, [], passages, facts);
    const words = wordSpans(document.text);
    const flat = onOneLine(document.text);
    const said = describeClauses(document, passages, facts, [], words, flat, definitions).at(-1)!;
    expect(said.bearer?.kind ?? null).toBe(kind);
  });
});
