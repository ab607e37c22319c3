import type { CompiledPipeline } from '../../src/analyse.js';
import type { BearerKind, Instrument, Modality } from '../../src/model/index.js';
import type { CatalogueEntry } from '../../src/store/index.js';
import { seeded, zipf } from './random.js';
import { PHRASES, states, vocabulary } from './vocabulary.js';

export const CLAUSES_EACH = 40;
const WORDS = 6_000;
const STATES = 180;
/** Words of a clause: from a line to half a page. */
const [SHORTEST, LONGEST] = [15, 105];

const MODALITIES: Modality[] = [
  ...(['obligation', 'none', 'declaration', 'permission', 'right', 'prohibition', 'exemption'] as const),
];
const BEARERS: (BearerKind | null)[] = [
  ...(['each-party', null, 'all-parties', 'person', 'sending-state', 'receiving-state'] as const),
];
const INSTRUMENTS: Instrument[] = [
  'agreement',
  'contract',
  'memorandum',
  'treaty',
  'protocol',
  'arrangement',
];
const CITED = [
  'harbour convention',
  'convention on transit',
  'act no 12 2001',
  'safety code',
  'customs convention',
];
const SUMS = [1_000, 5_000, 10_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000];
const PERIODS = [30, 60, 90, 14, 365, 180, 7, 730, 1_825];

/** What a collection is made of. */
export type Material = Pick<CompiledPipeline, 'taxonomy' | 'safeguards'>;

/**
 * Entries of a catalogue as records would give them, made up: the same for the same number. The words of a clause follow
 * Zipf's law; one in eight is a word of the definition of its category.
 */
export function entryMaker({ taxonomy, safeguards }: Material, searchable: (text: string) => string) {
  const word = zipf(vocabulary(WORDS), 2.7);
  const phrase = zipf(PHRASES, 2);
  const state = zipf(states(STATES), 5);
  const modality = zipf(MODALITIES);
  const bearer = zipf(BEARERS);
  const instrument = zipf(INSTRUMENTS);
  const categories = taxonomy.families.flatMap((family) =>
    family.categories.map(({ id, title, definition }) => ({
      category: id,
      family: family.id,
      own: `${title} ${definition}`.toLowerCase().match(/[a-z]{4,}/g) ?? [id],
    })),
  );
  const category = zipf(categories, 5);
  const asked = safeguards.flatMap((group) => group.safeguards.map(({ id }) => ({ id, group: group.id })));

  return (number: number): CatalogueEntry => {
    const random = seeded(number);
    const chance = (share: number) => random() < share;
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const clause = (position: number): CatalogueEntry['clauses'][number] => {
      const main = category(random);
      const length = SHORTEST + Math.floor(random() ** 2 * (LONGEST - SHORTEST));
      const words = Array.from({ length }, () => (chance(0.125) ? pick(main.own) : word(random)));
      if (chance(0.3)) words.splice(Math.floor(random() * length), 0, phrase(random));
      const text = `${position + 1}. ${words.join(' ')}.`;
      const [kind, bound] = [modality(random), bearer(random)];
      const labels = [main, ...(chance(0.4) ? [category(random)] : [])].map(({ category, family }) => ({
        ...{ category, family, score: Math.round(40 + random() * 60) / 100 },
        tier: chance(0.75) ? ('strict' as const) : ('broad' as const),
        polarity: chance(0.05) ? ('excluded' as const) : ('affirmed' as const),
      }));
      const statement = (
        place: number,
        of: Modality,
      ): CatalogueEntry['clauses'][number]['statements'][number] => {
        const due = chance(0.1);
        return {
          ...{ position: place, modality: of, bearer: bound, party: null, role: null },
          ...{ due: due ? 1 : 0, dueDate: null, dueDays: due ? pick(PERIODS) : null },
          said: '{"modality":"obligation","bearer":null,"action":"notify","object":"the change","counterparty":null,"conditions":[],"exceptions":[],"deadline":null}',
          text: place === 0 ? null : words.slice(0, 12).join(' '),
        };
      };
      const sum = pick(SUMS) * (1 + Math.floor(random() * 9));
      const days = pick(PERIODS);
      return {
        ...{ eId: `art_${position + 1}`, role: 'body', heading: `Article ${position + 1}`, text },
        searchable: searchable(text),
        span: { start: position * 1_000, end: position * 1_000 + text.length },
        pages: [1 + (position >> 3), 1 + (position >> 3)],
        labels: chance(0.85) ? labels : [],
        ...{ modality: kind, bearer: kind === 'none' ? null : bound },
        statements: [
          ...(kind === 'none' ? [] : [statement(0, kind)]),
          ...(chance(0.2) ? [statement(1, modality(random))] : []),
        ],
        sums: chance(0.03) ? [{ currency: pick(['EUR', 'USD', null]), low: sum, high: sum }] : [],
        lengths: chance(0.08) ? [{ low: days, high: days }] : [],
        citations: [
          ...(chance(0.06) ? [{ eId: `art_${1 + Math.floor(random() * CLAUSES_EACH)}`, name: null }] : []),
          ...(chance(0.04) ? [{ eId: null, name: ` ${searchable(pick(CITED))} ` }] : []),
        ],
      };
    };
    const parties = [...new Set([state(random), state(random)])];
    const kind = instrument(random);
    const year = 1950 + Math.floor(75 * Math.sqrt(random()));
    const fileName = `${kind}-${number}.pdf`;
    return {
      summary: {
        id: idOf(number),
        ...{
          status: chance(0.97) ? 'complete' : 'partial',
          problem: null,
          uri: `file:///agreements/${fileName}`,
        },
        fileName,
        title: `${kind} on ${word(random)} and ${word(random)}, no. ${number}`,
        instrument: kind,
        parties: parties.map(({ name }) => name),
        signed: chance(0.9) ? `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}` : null,
        ...{
          pages: 6,
          recognisedPages: 0,
          clauses: CLAUSES_EACH,
          pipelineId: 'made-up',
          pipelineHash: 'made-up',
          readerVersion: '1',
        },
      },
      ...{ problemCode: null, limits: [], producerVersion: '0' },
      parties: parties.map((one) => ({ ...one, printed: null })),
      safeguards: asked.map((one) => ({
        ...one,
        state: pick(['present', 'absent', 'absent', 'excluded'] as const),
      })),
      clauses: Array.from({ length: CLAUSES_EACH }, (_, position) => clause(position)),
    };
  };
}

/** Spread over all ids, as digests are. */
export const idOf = (number: number): string =>
  ((BigInt(number + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0');
