/** Rules on trial over agreements: how each of them fares, and what becomes of the labels when they change. */
export { Coverage, type RuleCoverage } from './coverage.js';
export {
  type CategoryChanges,
  type ChangeKind,
  changesByCategory,
  type LabelChange,
  labelChanges,
} from './label-changes.js';
