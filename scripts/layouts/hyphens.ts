import type { LayoutCase } from './layout-case.js';
import { put, SMALL_PAGE, setPages } from './set-pages.js';
import { setText } from './set-text.js';

const COMPOUNDS = [
  'Article 9',
  'Non-proliferation, arms-control and peace-keeping questions shall be taken up by the Vice-President of the Council together with Mrs Harding-Whitlock, who is well-acquainted with third-party undertakings and with the co-operation of the coast-guard services. They co-operate in peace-keeping, and each sends a coast-guard cutter.',
  'Short-term and long-term commitments, including the counter-terrorism programme, the search-and-rescue agreement and the air-traffic arrangements, shall be examined every twenty-five months by a sub-committee of the inter-ministerial commission on mine-clearance.',
  'Counter-measures against ill-treatment, day-to-day supervision and the safekeeping of self-propelled weapons remain the responsibility of the sending State, whose non-commissioned officers shall be accompanied by an interpreter throughout.',
  'Article 10',
  'Decision-making shall be by consensus and in a co-operative spirit; the rapporteur-general shall summarise the deliberations, and the documentation of fact-finding missions shall be distributed to both commands notwithstanding administrative considerations.',
];

const justified = (name: string, exercises: string, widthPt: number, hyphenate: boolean): LayoutCase => ({
  name,
  exercises,
  draw(paper) {
    paper.addPage();
    let yPt = 80;
    for (const text of COMPOUNDS) {
      yPt = 7 + setText(paper, text, { xPt: 70, yPt, widthPt, align: 'justify', hyphenate });
    }
  },
  text: COMPOUNDS.join('\n\n'),
});

/** Hyphens at line ends: those of words, and those that only break one. */
export const hyphens: LayoutCase[] = [
  justified('compounds-broken-narrow', 'compounds and syllables broken in a very narrow column', 112, true),
  justified('compounds-broken-wider', 'the same in a wider one', 196, true),
  justified('compounds-not-hyphenated', 'compounds broken at their own hyphens only', 150, false),
  {
    name: 'words-broken-over-columns-and-pages',
    exercises: 'words broken at the end of a column and of a page, with head and page number between',
    draw(paper) {
      const frame = {
        ...SMALL_PAGE,
        widthPt: 560,
        textWidthPt: 450,
        bottomPt: 260,
        columns: 2,
        gutterPt: 26,
        gapLines: 1,
        hyphenate: true,
      };
      setPages(paper, COMPOUNDS, frame, (page) => {
        put(paper, 'Non-proliferation and Rescue', 280, 50, { from: 'centre' });
        put(paper, `- ${page} -`, 280, 545, { from: 'centre' });
      });
    },
    text: COMPOUNDS.join('\n\n'),
    furniture: [1, 2].flatMap((page) => ['Non-proliferation and Rescue', `- ${page} -`]),
  },
];
