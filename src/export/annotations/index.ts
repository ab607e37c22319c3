import {
  type AgreementRecord,
  type Clause,
  factValue,
  type Label,
  type Review,
  type Span,
} from '../../model/index.js';
import { allowed, escapedInJson } from '../characters.js';
import { type Json, type TargetsOf, targetsIn } from './selectors.js';
import { statedFacts } from './stated.js';

/** The terms of the model, and those of Pacta beside them. */
const CONTEXT: Json = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    pacta: 'urn:pacta:terms:',
    ...Object.fromEntries(
      ['about', 'clause', 'tier', 'polarity', 'score', 'rules', 'fileName', 'uri', 'sha256'].map((term) => [
        term,
        `pacta:${term}`,
      ]),
    ),
  },
];

/**
 * The labels and facts of an agreement as annotations of the W3C (Web Annotation Data Model, JSON-LD): a collection of
 * one page, with the facts of the whole agreement first. Ids are URNs that stay the same from run to run, as long as
 * clause, category and place do. What it is `about` are the text that the selectors count in, in characters of Unicode,
 * and the document. What people decided of labels (`reviews`) follows, as assessments of the annotation of the label,
 * or of the clause where the rules give it no such label.
 */
export function toAnnotations(record: AgreementRecord, reviews: readonly Review[] = []): string {
  const { id, document, source, producer, agreement } = record;
  const name = (...parts: string[]): string => ['urn', 'pacta', id, ...parts.map(urnPart)].join(':');
  const [text, original] = [name('text'), name('document')];
  const creator = softwareOf(producer);
  const targets = targetsIn(record, text, original);
  const items = [
    ...annotationsOf(record, name, targets, creator.id),
    ...reviews.flatMap((review) => assessment(record, review, name, targets)),
  ];
  const collection: Json = {
    '@context': CONTEXT,
    id: name('annotations'),
    type: 'AnnotationCollection',
    label: agreement.title?.value ?? source.fileName,
    creator,
    about: [
      { id: text, type: 'TextualBody', format: 'text/plain', value: document.text, ...languageOf(record) },
      {
        ...{ id: original, type: 'Text', format: source.mediaType, fileName: source.fileName },
        ...{ uri: source.uri, sha256: source.sha256 },
      },
    ],
    total: items.length,
    first: { id: name('annotations', '1'), type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${escapedInJson(JSON.stringify(collection, null, 1))}\n`;
}

type NameOf = (...parts: string[]) => string;

function annotationsOf(record: AgreementRecord, name: NameOf, targets: TargetsOf, creator: string): Json[] {
  const taken = new Map<string, number>();
  /** What is there twice has a number. */
  const unique = (id: string): string => {
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    return before === 0 ? id : `${id}:${before + 1}`;
  };
  const ofLabel = ({ id, span }: Clause, { category, tier, polarity, score, evidence }: Label): Json => ({
    ...{ id: unique(name(id, 'label', category)), type: 'Annotation', creator, motivation: 'classifying' },
    ...{ clause: id, tier, polarity, score, rules: [...new Set(evidence.map(({ ruleId }) => ruleId))] },
    body: [
      {
        ...{ type: 'SpecificResource', purpose: 'classifying' },
        source: `urn:pacta:category:${urnPart(record.producer.pipeline.id)}:${urnPart(category)}`,
      },
      ...[category, ...(polarity === 'excluded' ? [polarity] : [])].map(tag),
    ],
    target: targets(span),
  });
  const ofFact = (where: string, kind: string, value: string, span: Span): Json => ({
    ...{ id: unique(name(where, 'fact', kind, `${span.start}-${span.end}`)), type: 'Annotation', creator },
    motivation: 'identifying',
    ...(where === WHOLE ? {} : { clause: where }),
    body: [
      { type: 'TextualBody', purpose: 'identifying', format: 'text/plain', value },
      tag(where === WHOLE ? `${WHOLE}.${kind}` : kind),
    ],
    target: targets(span),
  });
  return [
    ...statedFacts(record.agreement).map((fact) => ofFact(WHOLE, fact.name, fact.value, fact.span)),
    ...record.clauses.flatMap((clause) => [
      ...clause.labels.map((label) => ofLabel(clause, label)),
      ...clause.facts.map((fact) => ofFact(clause.id, fact.kind, factValue(fact), fact.span)),
    ]),
  ];
}

function assessment(
  record: AgreementRecord,
  { clause: eId, category, verdict, note, by, at }: Review,
  name: NameOf,
  targets: TargetsOf,
): Json[] {
  const clause = record.clauses.find(({ id }) => id === eId);
  if (!clause) return [];
  const isGiven = clause.labels.some((label) => label.category === category);
  return [
    {
      ...{ id: name(eId, 'review', category), type: 'Annotation', motivation: 'assessing', created: at },
      ...(by === null ? {} : { creator: { type: 'Person', name: by } }),
      clause: eId,
      body: [
        { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: verdict },
        tag(category),
        ...(note === null
          ? []
          : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
      ],
      target: isGiven ? name(eId, 'label', category) : targets(clause.span),
    },
  ];
}

/** Stands where a fact of a clause has its eId. */
const WHOLE = 'agreement';

const tag = (value: string): Json => ({ type: 'TextualBody', purpose: 'tagging', value });

const softwareOf = ({ version, pipeline }: AgreementRecord['producer']) => ({
  id: `urn:pacta:software:${urnPart(version)}:${urnPart(pipeline.id)}:${urnPart(pipeline.version)}`,
  type: 'Software',
  name: `Pacta ${version}, rules ${pipeline.id} ${pipeline.version}`,
});

const languageOf = ({ document: { languages } }: AgreementRecord): { language?: string } =>
  languages[0] === undefined ? {} : { language: languages[0] };

const urnPart = (part: string): string => encodeURIComponent(allowed(part));
