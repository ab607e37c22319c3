import { groupBy } from '../model/group-by.js';
import type { ClauseHit, Review } from '../model/index.js';
import type { ClausePage } from '../server/answers.js';
import { agreementAddress, apiAddress, PAGING, searchAddress, withQuestion } from './address.js';
import { ApiError, api } from './api.js';
import { type Child, el, markedText } from './dom.js';
import { downloads } from './downloads.js';
import { facetLinks } from './facets.js';
import type { Families } from './families.js';
import { type Choice, categoryField, choiceField, questionForm, textField } from './fields.js';
import { BEARERS, MODALITIES } from './kinds.js';
import { labelChips } from './labels.js';
import { type Mark, quotedPart } from './marks.js';
import { pager } from './pager.js';
import { questionIn } from './question.js';
import { questionField, type Trouble, type Vocabulary } from './question-field.js';
import { questionHelp } from './question-help.js';
import { folded, foldedPlaces } from './text.js';
import type { Page, View } from './view.js';
import { which } from './which.js';
import { sayInFile, sayPages, sayTerm } from './words.js';

const FURTHER = ['family', 'modality', 'bearer', 'polarity', 'tier', 'document'];
const CONDITIONS = ['q', 'category', 'party', ...FURTHER];
const HITS = 20;

/** A search over the clauses of all agreements. */
export const searchPage: Page = async ({ address, signal, families, fields, go }) => {
  const question = questionIn(address);
  const asked = new URL(withQuestion(address, question), address);
  const paged = new URL(asked);
  for (const name of PAGING) {
    const value = address.searchParams.get(name);
    if (value !== null) paged.searchParams.set(name, value);
  }
  const found = await answered(asked, paged, signal);
  const draw = (trouble: Trouble | undefined, ...results: Child[]): View => ({
    title: question === '' ? 'Clauses' : `${question} – clauses`,
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Clauses'),
      form(asked, question, { families, fields }, go, trouble),
      ...results,
    ),
  });
  if (found instanceof ApiError) return draw({ says: found.message, place: found.place });
  const { hits, facets, ...page } = found;
  const { total } = page;
  const items = hits.map((hit) => hitItem(hit, question, families));
  const { count, links } = pager(paged, { shown: hits.length, ...page, limit: HITS }, 'clause');
  const view = draw(
    undefined,
    el(
      'div',
      { class: 'findings' },
      facetLinks(asked, question, facets, families),
      el(
        'div',
        {},
        count,
        total === 0 &&
          el(
            'p',
            { class: 'hint' },
            'No clause meets all of that: leave a condition out, or try other words.',
          ),
        total > 0 && exportOf(asked, page),
        el('ol', { class: 'hits' }, ...items.map(({ item }) => item)),
        links,
      ),
    ),
  );
  return {
    ...view,
    shown: () => {
      void showDecisions(items, signal);
      void showAllEvidence(items, signal);
    },
  };
};

/** A page of what is found, and what all of it has; or what is wrong with the question. */
async function answered(asked: URL, paged: URL, signal: AbortSignal) {
  try {
    const [found, facets] = await Promise.all([
      api.clauses(apiAddress('/api/clauses', paged, [...CONDITIONS, ...PAGING]), signal),
      api.facets(apiAddress('/api/facets', asked, CONDITIONS), signal),
    ]);
    return { ...found, facets };
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return error;
    throw error;
  }
}

/** One after the other, the first ones first: each needs a whole record read. */
async function showAllEvidence(items: ReturnType<typeof hitItem>[], signal: AbortSignal): Promise<void> {
  for (const { showEvidence } of items) {
    if (signal.aborted) return;
    // Without it the clause stands there all the same.
    await showEvidence(signal).catch(() => undefined);
  }
}

/** What people decided of the labels shown, an agreement at a time. */
async function showDecisions(items: ReturnType<typeof hitItem>[], signal: AbortSignal): Promise<void> {
  for (const [recordId, those] of groupBy(items, (item) => item.recordId)) {
    if (signal.aborted) return;
    // Without them the labels stand there all the same.
    const { reviews } = await api.reviews(recordId, signal).catch(() => ({ reviews: [] }));
    for (const { showDecided } of those) showDecided(reviews);
  }
}

/** So many clauses are in a file of the API. */
const MOST_IN_FILE = 5_000;

/** All clauses found, not those of this page alone. */
function exportOf(
  asked: URL,
  { total, totalIsLeast }: Pick<ClausePage, 'total' | 'totalIsLeast'>,
): HTMLElement {
  const which = sayInFile(total, totalIsLeast, MOST_IN_FILE);
  const file = (ending: string, says: string) => ({
    address: apiAddress(`/api/clauses.${ending}`, asked, CONDITIONS),
    file: `clauses.${ending}`,
    says: `${says} of ${which}`,
  });
  return downloads([file('csv', 'CSV'), file('jsonl', 'JSON Lines')]);
}

function form(
  address: URL,
  question: string,
  vocabulary: Vocabulary,
  go: (address: string) => void,
  trouble: Trouble | undefined,
): HTMLElement {
  const { families, fields } = vocabulary;
  const further = el(
    'details',
    { class: 'further' },
    el('summary', {}, 'More conditions'),
    el(
      'div',
      { class: 'question' },
      choiceField(
        address,
        'family',
        'Family',
        families.all.map(({ id, title }): Choice => [id, title]),
      ),
      choiceField(address, 'modality', 'Kind of statement', MODALITIES.map(choiceOf)),
      choiceField(address, 'bearer', 'Who is bound', BEARERS.map(choiceOf)),
      choiceField(address, 'polarity', 'Polarity', [
        ['affirmed', 'affirmed'],
        ['excluded', 'excluded: ruled out'],
      ]),
      choiceField(address, 'tier', 'Tier', [['strict', 'strict labels only']]),
      textField(address, 'document', 'Agreement', 'Part of its title or file name, or its id'),
    ),
  );
  further.open = FURTHER.some((name) => address.searchParams.has(name));
  return questionForm(
    'Clauses',
    searchAddress,
    go,
    [
      questionField('Words or question', question, vocabulary, trouble),
      categoryField(address, families),
      textField(address, 'party', 'Party', 'Part of its name, or its ISO country code'),
    ],
    el('div', { class: 'beneath' }, questionHelp(fields), further),
  );
}

const choiceOf = (term: string): Choice => [term, sayTerm(term)];

/** The modalities its further sentences have; null where they are that of the first. */
function sayFurther({ modality, furtherStatements }: ClauseHit): string | null {
  const others = new Set(furtherStatements.map((statement) => statement.modality));
  others.delete(modality);
  return others.size === 0 ? null : `also ${[...others].join(', ')}`;
}

/** A clause found, and what marks its evidence, which the catalogue does not hold, once it is there. */
function hitItem(hit: ClauseHit, question: string, families: Families) {
  const found = hit.matches.map((match): Mark => ({ ...match, kind: 'found', says: 'looked for' }));
  const quote = el('blockquote', { dir: 'auto' });
  const show = (marks: Mark[]) => quote.replaceChildren(...quoteNodes(hit.text, marks));
  show(found);
  const labels = el('div');
  const showDecided = (reviews: readonly Review[]) => {
    const own = reviews.filter(({ clause }) => clause === hit.eId);
    labels.replaceChildren(...[labelChips(hit.labels, families, own)].filter((list) => list !== null));
  };
  showDecided([]);
  const says = [
    hit.modality === 'none' ? null : hit.modality,
    hit.bearer && sayTerm(hit.bearer),
    sayFurther(hit),
  ];
  const item = el(
    'li',
    { class: 'hit' },
    el(
      'h2',
      {},
      el('a', { href: agreementAddress(hit.recordId, hit.eId, question), dir: 'auto' }, hit.title),
      ' ',
      which(hit),
    ),
    el(
      'p',
      { class: 'place' },
      el('code', {}, hit.eId),
      ` ${sayPages(hit.pages)}`,
      hit.heading !== null && el('bdi', { class: 'heading' }, hit.heading),
    ),
    quote,
    el(
      'div',
      { class: 'says' },
      labels,
      el('span', { class: 'statement' }, says.filter(Boolean).join(' · ')),
    ),
  );
  const showEvidence = async (signal: AbortSignal) => {
    if (hit.labels.length === 0) return;
    const { text, span, labels } = await api.clause(hit.recordId, hit.eId, signal);
    const places = foldedPlaces(text);
    const evidence = labels.flatMap(({ category, family, evidence }) =>
      evidence
        .filter(({ span: { start, end } }) => start >= span.start && end <= span.end)
        .map(({ ruleId, span: { start, end } }): Mark => {
          const range = folded({ start: start - span.start, end: end - span.start }, places);
          return {
            ...range,
            kind: 'evidence',
            colour: families.colour(family),
            says: `${families.title('category', category)}: ${ruleId}`,
          };
        }),
    );
    show([...found, ...evidence]);
  };
  return { item, showEvidence, showDecided, recordId: hit.recordId };
}

function quoteNodes(text: string, marks: readonly Mark[]): (Node | string)[] {
  const found = marks.filter(({ kind }) => kind === 'found');
  const part = quotedPart(text, found.length > 0 ? found : marks);
  const nodes: (Node | string)[] = markedText(text, part, marks);
  if (part.start > 0) nodes.unshift('… ');
  if (part.end < text.length) nodes.push(' …');
  return nodes;
}
