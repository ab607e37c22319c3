import { describe, expect, it } from 'vitest';
import { annotate, parse, sourceOf } from '../../src/analyse.js';
import { lint } from '../../src/lint.js';
import type { AgreementRecord } from '../../src/model/index.js';
import { formatProblem } from '../../src/pipeline/index.js';
import { packagedPipeline } from '../support/packaged-pipeline.js';
import { pipelineFolder } from './folder.js';

const defence = packagedPipeline('defence-cooperation');

async function recordOf(...paragraphs: string[]): Promise<AgreementRecord> {
  const text = [
    'AGREEMENT BETWEEN THE REPUBLIC OF FINLAND AND JAPAN',
    ...paragraphs.map((paragraph, index) => `Article ${index + 1}\n\n${paragraph}`),
  ].join('\n\n');
  const bytes = new TextEncoder().encode(text);
  return annotate(await parse(sourceOf('one.txt', bytes), bytes), await defence);
}

const found = (record: AgreementRecord): string[] =>
  record.safeguards
    .filter(({ state }) => state !== 'absent')
    .map(({ id, state }) => (state === 'excluded' ? `not ${id}` : id));

describe('safeguards of an agreement', () => {
  const rows: [what: string, text: string, expected: string[]][] = [
    ['none', 'The Parties shall meet in spring.', []],
    [
      'an old treaty',
      'Secret documents so communicated shall not be imparted to a third Power without the consent of the Government from which they came.',
      ['third-party-release'],
    ],
    [
      'a memorandum',
      'The Participants will not use classified information for purposes other than those of the Project.',
      ['limits-of-use'],
    ],
    [
      'a security annex',
      'The Contractor shall permit the Security Authority to inspect its premises so as to verify that classified material is protected.',
      ['inspections'],
    ],
    [
      'who needs to know',
      'Access is restricted to cleared staff with a need to know.',
      ['need-to-know', 'clearances'],
    ],
    [
      'American spelling',
      'Any unauthorized disclosure of protected information shall be reported to the originator.',
      ['breach-notice'],
    ],
    [
      'a breach looked into',
      'The host shall investigate every breach of security and tell the sender the outcome.',
      ['breach-notice'],
    ],
    [
      'briefing',
      'Before they are given access, persons shall be briefed on the security procedures that apply.',
      ['security-training'],
    ],
    [
      'return',
      'On request the recipient shall return or destroy the classified documents it holds.',
      ['return-or-destruction'],
    ],
    ['loans are no information', 'On request the borrower shall return the vehicles on loan.', []],
    ['mines are no information', 'Stocks of mines shall be destroyed in four years.', []],
    [
      'systems',
      'Networks on which such information is stored shall be accredited and protected against intrusion.',
      ['cyber-measures'],
    ],
    ['couriers', 'Graded documents are sent by military courier.', ['secure-channels']],
    ['notes go another way', 'Amendments are agreed by notes exchanged through diplomatic channels.', []],
    [
      'own law',
      'The Parties cooperate within the limits of their national legislation.',
      ['national-law-first'],
    ],
    ['international law', 'The Parties cooperate in accordance with international law.', []],
    [
      'entry into force',
      'This Agreement enters into force when the Parties have notified that it has been approved in accordance with their national law.',
      [],
    ],
    ['command kept', 'The contingent stays under the command of the sending Party.', ['own-command']],
    [
      'command given away',
      'The contingent shall be placed under the operational control of the host commander.',
      ['not own-command'],
    ],
    ['recall', 'Each Party may recall its instructors at any time.', ['right-to-refuse']],
    ['refusal', 'A Participant may decline any request for assistance.', ['right-to-refuse']],
    ['withdrawal from a treaty', 'Each Party may withdraw from this Agreement.', []],
    [
      'funds',
      'Nothing in this Agreement shall oblige either Party to provide funds.',
      ['no-obligation-to-fund'],
    ],
    [
      'what is available',
      'All activities are subject to the availability of funds.',
      ['no-obligation-to-fund'],
    ],
    [
      'bases ruled out',
      'No permanent military base of one Party shall be set up in the territory of the other.',
      ['no-permanent-bases'],
    ],
    [
      'a base granted',
      'The visiting force may maintain a permanent base in the north.',
      ['not no-permanent-bases'],
    ],
    ['inspection ruled out', 'No inspection of the laboratories shall be allowed.', ['not inspections']],
    ['a marking waived', 'Classified information need not be marked.', ['not marking-and-equivalence']],
    [
      'hands left free',
      'Classified information may be released to third parties without consent.',
      ['not third-party-release'],
    ],
    [
      'own law that yields',
      'National law shall not prevail over this Agreement.',
      ['not national-law-first'],
    ],
    [
      'one sentence asks, another spares',
      'Visitors shall hold a security clearance. No security clearance is required of drivers.',
      ['clearances'],
    ],
    ['covers of drawings', 'The drawings shall be carried in two covers.', []],
    ['the colour of buoys', 'It is for each Party to decide on the colour of the buoys.', []],
    [
      'several in one clause',
      'Classified information shall be used solely for the purpose for which it was given and shall not be released to third parties without the consent of the originator.',
      ['third-party-release', 'limits-of-use'],
    ],
    [
      'fields of cooperation promise nothing',
      'The Parties shall cooperate in the following fields:\n\n(a) protection of computer networks;\n\n(b) security training;\n\n(c) inspection of classified premises.',
      [],
    ],
    [
      'a list of duties does',
      'The recipient shall:\n\n(a) protect the networks that hold the information;\n\n(b) brief its staff on the security regulations.',
      ['cyber-measures', 'security-training'],
    ],
    [
      'a member called home',
      'A member of the team may be called back by the sending side.',
      ['right-to-refuse'],
    ],
    [
      'a tie of command ruled out',
      'No command relationship will be established between the forces.',
      ['own-command'],
    ],
    [
      'what the budget allows',
      'Activities are carried out as far as the budget of each Party allows.',
      ['no-obligation-to-fund'],
    ],
    ['kept no longer', 'Data are stored no longer than thirty days.', ['return-or-destruction']],
    [
      'a level given to all of it',
      'The air picture is treated as RESTRICTED unless marked otherwise.',
      ['marking-and-equivalence'],
    ],
    ['an encrypted line', 'The exchange takes place over an encrypted line.', ['secure-channels']],
    ['a dispute goes to nobody', 'The dispute shall not be referred to any third party.', []],
    ['the route of a convoy', 'The route shall be decided jointly in each case.', []],
    ['a meaning is no safeguard', '“Need-to-know” means the necessity of access for an official task.', []],
  ];
  it.each(rows)('%s', async (_, text, expected) => {
    expect(found(await recordOf(text))).toEqual(expected);
  });

  it('asks for all in the order of the pipeline, each with the words that speak for it', async () => {
    const record = await recordOf('Access is limited to those who need to know.', 'The Parties shall meet.');
    expect(record.safeguards.map(({ id, group }) => `${group}/${id}`)).toEqual(
      (await defence).safeguards.flatMap(({ id: group, safeguards }) =>
        safeguards.map(({ id }) => `${group}/${id}`),
      ),
    );
    const { evidence } = record.safeguards.find(({ id }) => id === 'need-to-know')!;
    const [first] = evidence;
    expect([first!.clause, first!.ruleId, first!.polarity]).toEqual([
      record.clauses.find(({ role }) => role === 'body')!.id,
      'need-to-know/named',
      'affirmed',
    ]);
    expect(record.document.text.slice(first!.span.start, first!.span.end)).toBe('need to know');
  });

  it('reads words that name no information under a heading that does', async () => {
    const text = (heading: string, words: string) =>
      `AGREEMENT BETWEEN THE REPUBLIC OF FINLAND AND JAPAN\n\nArticle 1\n\n${heading}\n\n${words}`;
    const foundIn = async (heading: string, words: string) => {
      const bytes = new TextEncoder().encode(text(heading, words));
      return found(annotate(await parse(sourceOf('one.txt', bytes), bytes), await defence));
    };
    const words = 'It shall not be handed over to a third State without the consent of its owner.';
    expect(await foundIn('Protection of Classified Information', words)).toEqual(['third-party-release']);
    expect(await foundIn('Spare Parts', words)).toEqual([]);
    const lost = 'The Participant concerned will tell the other at once and examine the circumstances.';
    expect(await foundIn('Loss or Compromise', lost)).toEqual(['breach-notice']);
    expect(await foundIn('Change of Address', lost)).toEqual([]);
  });

  it('is present where one clause gives it and another rules it out, and tells both', async () => {
    const record = await recordOf(
      'The contingent stays under the command of the sending Party.',
      'The signals unit shall be placed under the operational control of the host commander.',
    );
    const { state, evidence } = record.safeguards.find(({ id }) => id === 'own-command')!;
    expect([state, evidence.map(({ polarity }) => polarity)]).toEqual(['present', ['affirmed', 'excluded']]);
  });

  it('looks for none in recitals and says nothing of what clauses do', async () => {
    const text =
      'The Republic of Finland and Japan,\n\nRecalling that access is limited to those who need to know,\n\nHave agreed as follows:\n\nArticle 1\n\nThe Parties shall meet.';
    const bytes = new TextEncoder().encode(text);
    const record = annotate(await parse(sourceOf('one.txt', bytes), bytes), await defence);
    expect(found(record)).toEqual([]);
    const ids = record.clauses.flatMap(({ labels }) => labels.flatMap(({ evidence }) => evidence));
    expect(ids.filter(({ ruleId }) => ruleId.startsWith('need-to-know/'))).toEqual([]);
  });
});

const GROUPS = `- id: information
  title: Information
  safeguards:
    - {id: locked, title: Locked away, definition: Is locked away.}
`;
const RULE = `- id: locked/in-a-safe
  safeguard: locked
  why: Speaks of a safe.
  any: [kept in a safe]
  examples:
    hit: [It is kept in a safe.]
    miss: [It is safe to keep.]
`;

describe('files of safeguards', () => {
  const CASES: [string, Record<string, string>, string[]][] = [
    ['none', {}, []],
    ['sound ones', { 'safeguards.yaml': GROUPS, 'safeguards/information.yaml': RULE }, []],
    [
      'a safeguard that is not there',
      {
        'safeguards.yaml': GROUPS,
        'safeguards/information.yaml': RULE.replace('safeguard: locked', 'safeguard: lockd'),
      },
      ['safeguards/information.yaml:2: there is no safeguard "lockd". Did you mean "locked"?'],
    ],
    [
      'an id that does not begin with it',
      { 'safeguards.yaml': GROUPS, 'safeguards/information.yaml': RULE.replace('locked/in', 'safe/in') },
      [
        'safeguards/information.yaml:1: the id safe/in-a-safe does not begin with its safeguard. Write locked/in-a-safe.',
      ],
    ],
    [
      'a weight, which they have not',
      {
        'safeguards.yaml': GROUPS,
        'safeguards/information.yaml': RULE.replace('  any:', '  weight: 3\n  any:'),
      },
      [
        'safeguards/information.yaml:4: unknown key "weight". Keys here are id, safeguard, why, any, heading, lead-in, title, unless, polarity, examples.',
      ],
    ],
    [
      'an example that does not do what its rule says',
      { 'safeguards.yaml': GROUPS, 'safeguards/information.yaml': RULE.replace('It is kept', 'It is held') },
      [
        "safeguards/information.yaml:6: locked/in-a-safe does not fire on the hit 'It is held in a safe.': no pattern of one of its conditions matches. Correct the pattern or the example (try pacta rules explain).",
      ],
    ],
    [
      'the same safeguard twice',
      {
        'safeguards.yaml': `${GROUPS}    - {id: locked, title: Locked, definition: Once more.}\n`,
        'safeguards/information.yaml': RULE,
      },
      [
        'safeguards.yaml:5: the safeguard locked is already defined at safeguards.yaml:4. Rename one of them.',
      ],
    ],
  ];
  it.each(CASES)('%s', async (_, files, expected) => {
    const { problems } = await lint(await pipelineFolder({ ...files }));
    expect(problems.map(formatProblem)).toEqual(expected);
  });
});
