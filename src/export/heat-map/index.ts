export { type HeatMap, MOST_ROWS } from './layout.js';
export { toPng } from './png.js';
export { toSvg } from './svg.js';
