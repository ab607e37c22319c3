export { layout } from './layout.js';
