import { startPostgres } from '../support/postgres.js';
import { describeQueue } from './queue-contract.js';

const postgres = startPostgres();
let databases = 0;

describeQueue('the queue in PostgreSQL', async () => {
  databases += 1;
  await postgres.run(`CREATE DATABASE queue_${databases}`);
  return postgres.address().replace(/postgres$/, `queue_${databases}`);
});
