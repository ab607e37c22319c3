import type { AgreementRecord, Clause, Review, Section } from '../model/index.js';
import { decisionsOn } from './decisions.js';
import { sayLabels } from './hit-blocks.js';
import { outlineHeader } from './outline-header.js';
import { isPageless, sayPages } from './say-pages.js';
import { oneLine, shorten, styler, widthOf } from './terminal.js';

/** What an agreement is, and its sections as a tree with the labels of the clauses. */
export function outline(record: AgreementRecord, reviews: readonly Review[]): string {
  const decisions = decisionsOn(reviews);
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const clauses = new Map(record.clauses.map((clause) => [clause.id, clause]));
  const lines = [...outlineHeader(record, width), ''];
  const isText = isPageless(record.source.mediaType);

  const visit = (section: Section, depth: number) => {
    const clause = clauses.get(section.eId);
    const indent = '  '.repeat(depth);
    const name = [section.label, section.heading?.text].filter(Boolean).map((part) => oneLine(part!));
    const words = clause ? firstWords(record, clause) : '';
    const title = name.length > 0 ? name.join('  ') : section.kind;
    const isTop = section.kind === 'article' || depth === 0;
    const start = `${indent}${isTop ? style('bold', title) : title}`;
    // A section of parts only has no line of its own below.
    const id = !clause && section.eId !== title ? `  ${style('cyan', section.eId)}` : '';
    const room = width - indent.length - title.length - 2;
    lines.push(words && room > 20 ? `${start}  ${style('dim', shorten(words, room))}` : start + id);
    if (clause) {
      const pages = sayPages(clause.pages, isText);
      const says = [style('cyan', clause.id), ...(pages ? [style('dim', pages)] : [])];
      const decided = decisions(record.id, clause.id);
      if (clause.labels.length + decided.size > 0) says.push(sayLabels(clause.labels, style, decided));
      if (clause.modality !== 'none') says.push(clause.modality);
      lines.push(`${indent}  ${says.join(style('dim', ' · '))}`);
    }
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of record.sections) visit(section, 0);
  return `${lines.join('\n')}\n`;
}

const firstWords = (record: AgreementRecord, clause: Clause): string =>
  oneLine(record.document.text.slice(clause.textStart, Math.min(clause.span.end, clause.textStart + 300)));
