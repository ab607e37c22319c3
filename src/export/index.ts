/** Answers and records in the formats of other programs. */
export { toAkomaNtoso } from './akn/index.js';
export { type ComparisonPage, comparisonPage } from './comparison-page.js';
export { type Cell, toCsv } from './csv.js';
export { type HeatMap, MOST_ROWS, toPng, toSvg } from './heat-map/index.js';
