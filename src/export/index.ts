/** Answers and records in the formats of other programs. */
export { toAkomaNtoso } from './akn/index.js';
export { toAnnotations } from './annotations/index.js';
export type { Cell } from './cell.js';
export { type ComparisonPage, comparisonPage } from './comparison-page.js';
export { csvHeader, csvLine, csvOf, toCsv } from './csv.js';
export { type HeatMap, MOST_ROWS, toPng, toSvg } from './heat-map/index.js';
export { toJson, toJsonLine } from './json.js';
export {
  CLAUSE_HIT_COLUMNS,
  COLUMN_TABLE,
  columnRows,
  decidedHits,
  describeTables,
  STATEMENT_HIT_COLUMNS,
  TABLES,
  type Table,
} from './tables/index.js';
export type { Fitted, Sheet } from './xlsx/index.js';

/** Their libraries are loaded for those alone who write such files. */
export const loadXlsx = () => import('./xlsx/index.js');
export const loadParquet = () => import('./parquet.js');
