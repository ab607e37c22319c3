import { PathError } from '../search.js';

/** A place in a bucket. Keys are taken as they are: nothing in them is encoded, decoded or tidied up. */
export interface S3Address {
  bucket: string;
  /** Empty for the whole bucket. */
  key: string;
}

/** Reads `s3://bucket/key`. Throws PathError, which does not repeat the address: somebody may put a password there. */
export function parseS3Address(address: string): S3Address {
  const [, bucket, key = ''] = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,254})(?:\/(.*))?$/is.exec(address) ?? [];
  if (bucket === undefined) {
    throw new PathError(
      'An address in S3 is s3://bucket or s3://bucket/prefix, and the name of a bucket has letters, digits, dots and dashes alone; who asks is said in the environment (AWS_ACCESS_KEY_ID, AWS_PROFILE).',
    );
  }
  return { bucket, key };
}

/** `s3://bucket/key`, as records name it. */
export const sayS3Address = ({ bucket, key }: S3Address): string => `s3://${bucket}/${key}`;
