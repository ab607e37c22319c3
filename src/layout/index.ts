export { layout } from './layout.js';
export { boxesOf, lineAt, type PlacedBox, type PlacedLine, pagesOf } from './locate.js';
