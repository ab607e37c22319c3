import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/index.js';
import { describeStore } from '../../contracts/store.contract.js';
import { startPostgres } from '../../support/postgres.js';

const server = startPostgres();

describeStore('PostgreSQL store', async () => {
  const store = await openStore(server.newStore());
  onTestFinished(() => store.close());
  return store;
});
