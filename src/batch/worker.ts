/** Entry of a worker process: takes jobs from its parent until it is told to end. */
import workerpool from 'workerpool';
import { runJob } from './job.js';

// Ctrl-C reaches every process of the terminal; the parent decides when a worker ends.
process.on('SIGINT', () => undefined);

workerpool.worker({ runJob });
