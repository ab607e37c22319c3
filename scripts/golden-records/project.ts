import {
  type AgreementRecord,
  type Clause,
  factValue,
  foldWhiteSpace,
  type Label,
  type Section,
  type Span,
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

const projectStatement = (
  { modality, bearer }: Pick<Clause, 'modality' | 'bearer'>,
  quote: (span: Span) => string,
): string => (bearer ? `${modality}, ${bearer.kind}: ${quote(bearer.span)}` : modality);

const labelName = ({ category, tier, polarity }: Label): string =>
  [category, polarity === 'excluded' && 'excluded', tier === 'broad' && 'broad'].filter(Boolean).join(' ');

function outline(section: Section, depth: number): string[] {
  const heading = [section.label, section.heading?.text].filter(Boolean).join(' | ');
  const line = `${'  '.repeat(depth)}${section.eId} ${section.kind}${heading === '' ? '' : ` ${heading}`}`;
  return [line, ...section.children.flatMap((child) => outline(child, depth + 1))];
}

/** `{value, span}` becomes `{value, words}`, at any depth. */
function unspan(value: unknown, quote: (span: Span) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => unspan(item, quote));
  if (typeof value !== 'object' || value === null) return value;
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
