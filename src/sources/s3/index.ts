import { PATIENCE } from './client.js';
import { S3Source } from './s3-source.js';

/** Objects in buckets of the one S3 that the environment names. */
export const s3 = new S3Source(PATIENCE);
