import {
  type AgreementRecord,
  type Clause,
  factValue,
  foldWhiteSpace,
  type Label,
  type Section,
  type Span,
  type StatementParts,
} from '../../src/model/index.js';

/**
 * What of a record a person reviews: everything it claims about the agreement, quoted in the agreement's own words
 * instead of offsets. Left out is what changes without the record becoming better or worse: hashes, versions, boxes,
 * scores and evidence.
 */
export function projectRecord(record: AgreementRecord): object {
  const quote = (span: Span): string => foldWhiteSpace(record.document.text.slice(span.start, span.end));
  return {
    status: record.status,
    issues: record.issues.map(({ code, span }) => (span ? `${code}: ${shorten(quote(span))}` : code)),
    document: {
      pages: record.document.pages.length,
      languages: record.document.languages,
      furniture: record.document.furniture.map((item) => `${item.pageNumber} ${item.kind}: ${item.text}`),
      joinedHyphens: record.document.joinedHyphens.map((at) => joinedWord(record.document.text, at)),
    },
    agreement: unspan(record.agreement, quote),
    outline: record.sections.flatMap((section) => outline(section, 0)),
    clauses: record.clauses.map((clause) => projectClause(clause, quote)),
    definitions: record.definitions.map(
      ({ term, how, clause, definition, uses }) =>
        `${term} (${how}, ${clause}, used ${uses.length} times): ${definition ? shorten(quote(definition)) : '–'}`,
    ),
    undefinedTerms: record.undefinedTerms.map(({ term, uses }) => `${term}: ${uses.length} times`),
    references: record.references.map(
      ({ span, clause, outcome, target, through, instrument }) =>
        `${clause}: ${shorten(quote(span))} = ${[outcome, target, through, instrument].filter(Boolean).join(' ')}`,
    ),
    instruments: record.instruments.map(
      ({ id, title, mentions }) => `${id}: ${title}, ${mentions.length} times`,
    ),
    safeguards: record.safeguards
      .filter(({ state }) => state !== 'absent')
      .map(
        ({ id, state, evidence }) =>
          `${id} ${state}: ${evidence.map(({ clause, span }) => `${clause} ${shorten(quote(span))}`).join('; ')}`,
      ),
  };
}

function projectClause(clause: Clause, quote: (span: Span) => string): object {
  const { furtherStatements, facts } = clause;
  return {
    id: clause.id,
    pages: clause.pages.join('–'),
    under: [...clause.headings, ...clause.leadIns].map((span) => shorten(quote(span))),
    text: quote(clause.span),
    labels: clause.labels.map(labelName),
    says: projectStatement(clause, quote),
    ...(furtherStatements.length > 0 && {
      alsoSays: furtherStatements.map(
        (each) => `${projectStatement(each, quote)} (${shorten(quote(each.span))})`,
      ),
    }),
    ...(facts.length > 0 && { facts: facts.map((fact) => `${factValue(fact)}: ${quote(fact.span)}`) }),
  };
}

/** `obligation, each-party: Each Party | shall do: provide | what: equipment | by: within P30D thirty days` */
function projectStatement(
  { modality, bearer, action, object, counterparty, conditions, exceptions, deadline }: Said,
  quote: (span: Span) => string,
): string {
  const part = (name: string, spans: readonly (Span | null | undefined)[]): string[] =>
    spans.flatMap((span) => (span ? [`${name}: ${shorten(quote(span))}`] : []));
  return [
    bearer
      ? `${modality}, ${[bearer.kind, bearer.party, bearer.role].filter(known).join(' ')}: ${quote(bearer.span)}`
      : modality,
    ...part('act', [action?.span]),
    ...part('what', [object]),
    ...part('to', [counterparty?.span]),
    ...part('if', conditions),
    ...part('unless', exceptions),
    ...part([deadline?.kind, deadline?.period, deadline?.date].filter(known).join(' '), [deadline?.span]),
  ].join(' | ');
}
type Said = Pick<Clause, 'modality' | 'bearer' | keyof StatementParts>;
const known = (value: unknown): boolean => value !== null && value !== undefined;

const labelName = ({ category, tier, polarity }: Label): string =>
  [category, polarity === 'excluded' && 'excluded', tier === 'broad' && 'broad'].filter(Boolean).join(' ');

function outline(section: Section, depth: number): string[] {
  const heading = [section.label, section.heading?.text].filter(Boolean).join(' | ');
  const line = `${'  '.repeat(depth)}${section.eId} ${section.kind}${heading === '' ? '' : ` ${heading}`}`;
  return [line, ...section.children.flatMap((child) => outline(child, depth + 1))];
}

/** `{value, span}` becomes `{value, words}`, and a span alone its words, at any depth. */
function unspan(value: unknown, quote: (span: Span) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => unspan(item, quote));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return shorten(quote(value as Span));
  if ('span' in value && 'value' in value) {
    return { value: value.value, words: shorten(quote(value.span as Span)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unspan(item, quote)]));
}

/** The word a hyphen was taken out of, with a bar where it stood. */
function joinedWord(text: string, at: number): string {
  const before = /[^\s]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^\n?[^\s]*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  return `${before}|${after}`;
}

const shorten = (text: string): string =>
  text.length > 160 ? `${text.slice(0, 120)} … ${text.slice(-30)}` : text;
