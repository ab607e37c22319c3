import { createHash } from 'node:crypto';
import {
  type AgreementRecord,
  type CatalogueStatement,
  type Clause,
  type ExternalInstrument,
  type Instrument,
  type Label,
  NO_PARTS,
  nothingStated,
  type Reference,
  recordId,
  SCHEMA_VERSION,
  type Span,
  type StatementParts,
} from '../../src/model/index.js';

export interface ClauseSketch {
  text: string;
  labels?: (Pick<Label, 'category' | 'family'> & Partial<Pick<Label, 'score' | 'tier' | 'polarity'>>)[];
  modality?: Clause['modality'];
  bearer?: NonNullable<Clause['bearer']>['kind'];
  /** Index of the party the bearer is, and what role it is named by. */
  party?: number;
  role?: string;
  further?: CatalogueStatement[];
  page?: number;
  facts?: Clause['facts'];
  /** Ids of instruments, or of parts of the agreement itself. */
  cites?: string[];
  /** What the main statement says, given where the clause begins. */
  parts?: (start: number) => Partial<StatementParts>;
}

export interface RecordSketch {
  title?: string;
  fileName?: string;
  parties?: { name: string; country?: string }[];
  /** Null: not stated. */
  instrument?: Instrument | null;
  signed?: string | null;
  instruments?: (Pick<ExternalInstrument, 'id' | 'title'> &
    Partial<Pick<ExternalInstrument, 'number' | 'shortNames'>>)[];
  clauses?: ClauseSketch[];
  status?: AgreementRecord['status'];
  issues?: AgreementRecord['issues'];
  pipelineHash?: string;
  readerVersion?: string;
}

/** A whole, valid record from a few words; its text is the title and the clauses, a blank line between. */
const bearerOf = (
  kind: NonNullable<Clause['bearer']>['kind'] | null,
  { start }: Span,
  party: number | null = null,
  role: string | null = null,
): Clause['bearer'] => kind && { kind, span: { start, end: start + 3 }, party, role };

export function aRecord(sketch: RecordSketch = {}): AgreementRecord {
  const { title = 'Agreement on Cooperation', fileName = 'agreement.txt', clauses = [] } = sketch;
  const { instrument = 'agreement', signed = '2007-04-12', instruments = [] } = sketch;
  const heading = 'Article 1';
  const text = [title, heading, ...clauses.map((clause) => clause.text)].join('\n\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const titleSpan = { start: 0, end: title.length };
  const headingSpan = { start: title.length + 2, end: title.length + 2 + heading.length };
  let at = headingSpan.end + 2;
  const made = clauses.map((clause, index): Clause => {
    const span = { start: at, end: at + clause.text.length };
    at = span.end + 2;
    const id = `art_1__para_${index + 1}`;
    return {
      id,
      sectionPath: ['art_1', id],
      span,
      textStart: span.start,
      role: 'body',
      headings: [headingSpan],
      leadIns: [],
      pages: [clause.page ?? 1, clause.page ?? 1],
      labels: (clause.labels ?? []).map((label) => ({
        score: 0.8,
        tier: 'strict',
        polarity: 'affirmed',
        ...label,
        evidence: [{ ruleId: `${label.category}/a-rule`, span, place: 'text', weight: 3 }],
        against: [],
      })),
      modality: clause.modality ?? 'none',
      bearer: bearerOf(clause.bearer ?? null, span, clause.party, clause.role),
      ...NO_PARTS,
      ...clause.parts?.(span.start),
      furtherStatements: (clause.further ?? []).map(({ modality, bearer }) => ({
        span,
        modality,
        bearer: bearerOf(bearer, span),
        ...NO_PARTS,
      })),
      facts: clauses[index]!.facts ?? [],
    };
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    id: recordId(sha256),
    source: {
      uri: `folder/${fileName}`,
      fileName,
      mediaType: fileName.endsWith('.pdf') ? 'application/pdf' : 'text/plain',
      bytes: text.length,
      sha256,
    },
    producer: {
      version: '0.1.0',
      readerVersion: sketch.readerVersion ?? '1',
      pipeline: { id: 'defence-cooperation', version: '0.1.0', hash: sketch.pipelineHash ?? 'abc' },
    },
    status: sketch.status ?? 'complete',
    issues: sketch.issues ?? [],
    document: {
      text,
      pages: [{ pageNumber: 1, widthPt: null, heightPt: null, lines: [] }],
      furniture: [],
      joinedHyphens: [],
      origin: [],
      languages: ['en'],
      expressions: [],
    },
    agreement: {
      ...nothingStated(),
      title: { value: title, span: titleSpan },
      instrument: instrument && { value: instrument, span: titleSpan },
      arity: 'bilateral',
      parties: (sketch.parties ?? []).map(({ name, country }) => ({
        value: { name, kind: 'state', country: country ?? null, roles: [] },
        span: titleSpan,
      })),
      signed: { date: signed === null ? null : { value: signed, span: titleSpan }, place: null, by: [] },
    },
    sections: [
      {
        eId: 'art_1',
        kind: 'article',
        role: 'body',
        label: 'Article 1',
        number: '1',
        heading: null,
        span: { start: headingSpan.start, end: text.length },
        children: made.map(({ id, span }) => ({
          eId: id,
          kind: 'paragraph',
          role: 'body',
          label: null,
          number: null,
          heading: null,
          span,
          children: [],
        })),
      },
    ],
    parallels: [],
    clauses: made,
    definitions: [],
    undefinedTerms: [],
    references: made.flatMap(({ id, span }, index) =>
      (clauses[index]!.cites ?? []).map((cited): Reference => {
        const isExternal = instruments.some((each) => each.id === cited);
        return {
          ...{ span, clause: id, outcome: isExternal ? 'external' : 'resolved', cited: null, through: null },
          ...{ target: isExternal ? null : cited, instrument: isExternal ? cited : null },
        };
      }),
    ),
    instruments: instruments.map((each) => ({
      ...{ kind: 'treaty', place: null, date: null, number: null, shortNames: [], mentions: [] },
      ...each,
    })),
    safeguards: [],
  };
}
