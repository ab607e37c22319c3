import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, keepAskedStore } from './asked-store.js';

keepAskedStore();

describe('what pacta show lists in place of the outline', { timeout: 60_000 }, () => {
  it('lists the defined terms, and those used without a definition', async () => {
    const folder = temporaryFolder();
    const text = '“Depot” means a building. The Depot opens. A Work Order asks; a Work Order ends.';
    const record = aRecord({ fileName: 'terms.txt', clauses: [{ text }] });
    const { span } = record.clauses[0]!;
    const at = (words: string, from = 0) => {
      const start = span.start + text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    record.definitions.push({
      term: 'Depot',
      span: at('Depot'),
      definition: at('a building.'),
      how: 'means',
      clause: 'art_1__para_1',
      uses: [at('Depot', 10)],
    });
    record.undefinedTerms.push({ term: 'Work Order', uses: [at('Work Order'), at('Work Order', 60)] });
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([record]);
    await store.close();
    const { stdout } = await pacta(folder, ['show', 'terms.txt', '--definitions']);
    expect(stdout).toMatch(
      /^term +how +where +definition +uses\nDepot +means +art_1__para_1 +a building\. +1\n/,
    );
    expect(stdout).toMatch(
      /Used with capitals and nowhere defined:\n\nterm +uses +first used\nWork Order +2 +… /,
    );
    expect(stdout).toContain('\n1 definition, 1 undefined term.\n');
    const json = JSON.parse((await pacta(folder, ['show', 'terms.txt', '--definitions', '--json'])).stdout);
    expect(json).toEqual({
      recordId: record.id,
      definitions: [{ ...record.definitions[0], definitionText: 'a building.' }],
      undefinedTerms: record.undefinedTerms,
    });
  });

  it('lists safeguards, the ladder and the levels', async () => {
    const folder = temporaryFolder();
    const record = aRecord({ fileName: 'words.txt', clauses: [{ text: 'Access is limited to few.' }] });
    const clause = record.clauses[0]!;
    const { span } = clause;
    const evidence = [
      { clause: clause.id, span, ruleId: 'need-to-know/named', polarity: 'affirmed' as const },
    ];
    record.safeguards = [
      { id: 'need-to-know', group: 'information', state: 'present', evidence },
      { id: 'secure-channels', group: 'information', state: 'absent', evidence: [] },
      {
        id: 'own-command',
        group: 'sovereignty',
        state: 'excluded',
        evidence: [{ ...evidence[0]!, ruleId: 'own-command/given-away', polarity: 'excluded' }],
      },
    ];
    record.agreement.disputeLadder = [
      {
        step: 'arbitration',
        clause: clause.id,
        span,
        after: { value: 'P6M', span },
        body: { value: 'Harbour Chamber', span },
        appointedBy: null,
        seat: null,
        rules: null,
        final: null,
      },
    ];
    record.agreement.disputeExcluded = [{ value: 'court', span }];
    record.agreement.markings = {
      levels: [
        {
          level: 'top-secret',
          byParty: [
            { party: 'Poland', marking: 'ŚCIŚLE TAJNE', span },
            { party: null, marking: 'TOP SECRET', span },
          ],
        },
      ],
    };
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([record]);
    await store.close();
    const { stdout } = await pacta(folder, ['show', 'words.txt', '--safeguards']);
    expect(stdout).toContain(
      [
        'Information',
        `  ✓ need to know     ${clause.id}`,
        '    “Access is limited to few.”',
        '  · secure channels',
        '',
        'Sovereignty',
        `  ✗ own command      ${clause.id}`,
        '    “Access is limited to few.”',
        '',
        '✓ stands in the text   ✗ ruled out   · no clause speaks of it',
        `"pacta show ${record.id.slice(0, 8)} --clause <clause>" shows why a clause counts; "pacta categories" what each safeguard asks.`,
        '',
        'Settlement of disputes',
        `  1 arbitration  ${clause.id}`,
        '    after 6 months without a settlement; before Harbour Chamber',
        '  ✗ ruled out: court',
        '',
        'Levels of classification',
        '  level       Poland        not said whose',
        '  top secret  ŚCIŚLE TAJNE  TOP SECRET',
      ].join('\n'),
    );
    const explained = (await pacta(folder, ['show', 'words.txt', '--clause', clause.id])).stdout;
    expect(explained).toContain(
      `need-to-know  safeguard, affirmed  (information)\n  ${record.safeguards[0]!.evidence[0]!.ruleId}\n    “`,
    );
    expect(explained).toContain('own-command  safeguard, excluded  (sovereignty)');
    const { safeguards, markings } = JSON.parse(
      (await pacta(folder, ['show', 'words.txt', '--safeguards', '--json'])).stdout,
    );
    const text = 'Access is limited to few.';
    expect(safeguards).toEqual(
      record.safeguards.map((one) => ({ ...one, evidence: one.evidence.map((each) => ({ text, ...each })) })),
    );
    expect(markings).toEqual(record.agreement.markings);
  });

  it('shows what it cites, and what that means', async () => {
    const folder = temporaryFolder();
    const record = aRecord({ fileName: 'cites.txt', clauses: [{ text: 'Article 1 of the Ferry Treaty.' }] });
    const { id, span } = record.clauses[0]!;
    const words = { start: span.start, end: span.start + 9 };
    record.references = [
      {
        span: words,
        clause: id,
        outcome: 'external',
        cited: 'article 1',
        target: null,
        through: null,
        instrument: 'ferry-treaty',
      },
    ];
    record.instruments = [
      {
        id: 'ferry-treaty',
        kind: 'treaty',
        title: 'Ferry Treaty',
        place: 'Harbour City',
        date: '1951-05-04',
        number: null,
        shortNames: [],
        mentions: [words],
      },
    ];
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([record]);
    await store.close();
    const { stdout } = await pacta(folder, ['show', 'cites.txt', '--references']);
    expect(stdout).toMatch(/\nart_1__para_1 +Article 1 +article 1 of Ferry Treaty\n/);
    expect(stdout).toContain(
      '1 other instrument:\n  Ferry Treaty (treaty, Harbour City, 1951-05-04): 1 mention\n',
    );
    const json = JSON.parse((await pacta(folder, ['show', 'cites.txt', '--references', '--json'])).stdout);
    expect(json.references).toEqual([{ text: 'Article 1', ...record.references[0] }]);
    expect(json.instruments).toEqual(record.instruments);
  });

  it.each([
    [['--definitions', '--references']],
    [['--references', '--safeguards']],
    [['--safeguards', '--clause', 'art_1']],
  ])('shows one list at a time: %j', async (args) => {
    const { code, stderr } = await ask('show', 'logistics.pdf', ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/cannot be used with option/)]);
  });
});
