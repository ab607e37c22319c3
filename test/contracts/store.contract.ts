import type { Store } from '../../src/store/index.js';
import { describeKeeping } from './keeping.contract.js';
import { describePaging } from './paging.contract.js';
import { describeQuestions } from './questions.contract.js';
import { describeSearching } from './searching.contract.js';
import { describeStatements } from './statements.contract.js';

/** What every implementation of Store must do. `open` gives a new empty store. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describeKeeping(name, open);
  describeSearching(name, open);
  describeQuestions(name, open);
  describeStatements(name, open);
  describePaging(name, open);
}
