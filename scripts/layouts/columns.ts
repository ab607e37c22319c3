import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';

const PARAGRAPHS = [
  'Article 1',
  'The Parties shall exchange views on the training of their crews at least twice in every year, in turn in the capital of each.',
  'Article 2',
  'Each Party shall name an officer who keeps the list of the courses that are open to the other.',
];

/** One, two and three columns of one text. */
export const columns: LayoutCase[] = [
  {
    name: 'one-column',
    exercises: 'one narrow column',
    draw(paper) {
      paper.addPage();
      let yPt = 80;
      for (const text of PARAGRAPHS) {
        yPt = 8 + setText(paper, text, { xPt: 60, yPt, widthPt: 225, align: 'justify' });
      }
    },
    text: PARAGRAPHS.join('\n\n'),
  },
];
