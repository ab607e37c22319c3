import { type Closed, SourceError } from '../source.js';

/** What S3 or its client says went wrong, as far as it matters here. */
type Failure =
  /** No such object. */
  | 'gone'
  /** The object is in cold storage. */
  | 'archived'
  | 'no-bucket'
  | 'denied'
  | 'no-credentials'
  | 'refused-credentials'
  /** Away, overloaded, or no S3. */
  | 'trouble';

interface Reported {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

const BY_NAME: Record<string, Failure> = {
  NoSuchKey: 'gone',
  InvalidObjectState: 'archived',
  NoSuchBucket: 'no-bucket',
  AccessDenied: 'denied',
  CredentialsProviderError: 'no-credentials',
  TokenProviderError: 'no-credentials',
  ExpiredToken: 'refused-credentials',
  InvalidAccessKeyId: 'refused-credentials',
  InvalidToken: 'refused-credentials',
  RequestTimeTooSkewed: 'refused-credentials',
  SignatureDoesNotMatch: 'refused-credentials',
  TokenRefreshRequired: 'refused-credentials',
};

/** Status of the answer, where there was one. */
export const statusOf = (error: unknown): number | undefined => (error as Reported).$metadata?.httpStatusCode;

/** What kind of failure it is. */
export function failureOf(error: unknown): Failure {
  const { name = '' } = error as Reported;
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name]!;
  return statusOf(error) === 403 ? 'denied' : 'trouble';
}

export const GONE: Closed = { closed: 'The object is no longer there.' };

/**
 * Why an object cannot be had, where that is for its own sake; other failures are thrown as SourceError. The words are
 * Pacta's: a server's may repeat keys, signatures and who asked.
 */
export function closedObject(error: unknown, bucket: string, place: string): Closed {
  const failure = failureOf(error);
  if (failure === 'gone') return GONE;
  if (failure === 'archived') {
    return { closed: 'The object lies in an archive; have it restored first.', isThere: true };
  }
  throw troubleWith(error, bucket, place);
}

/** The object may not be read by those who ask. */
export const sayDenied = (error: unknown): string =>
  `The object may not be read (${sayCause(error)}): whoever asks needs s3:GetObject on it.`;

/** The bucket cannot be looked into. */
export const sayUnlisted = (error: unknown, bucket: string, place: string): string =>
  failureOf(error) === 'denied'
    ? `The bucket "${bucket}" at ${place} may not be listed (${sayCause(error)}): whoever asks needs s3:ListBucket on it, and s3:GetObject on what is in it.`
    : `There is no bucket "${bucket}" at ${place}: check its name, and AWS_ENDPOINT_URL.`;

/** What is wrong with the server, the way to it, or those who ask, and what to do about it. */
export function troubleWith(error: unknown, bucket: string, place: string): SourceError {
  if (error instanceof SourceError) return error;
  return new SourceError(sayTrouble(error, bucket, place));
}

function sayTrouble(error: unknown, bucket: string, place: string): string {
  switch (failureOf(error)) {
    case 'no-bucket':
      return sayUnlisted(error, bucket, place);
    case 'denied':
      return sayDenied(error);
    case 'no-credentials':
      return 'There are no credentials for S3: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or sign in again.';
    case 'refused-credentials':
      return `${place} refuses the credentials (${sayCause(error)}): check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or the profile, and the clock.`;
    default:
      return `${place} does not answer as S3 should (${sayCause(error)}): if that lasts, check AWS_ENDPOINT_URL, AWS_REGION and the network.`;
  }
}

/** `503 SlowDown`, `ECONNREFUSED`. */
function sayCause(error: unknown): string {
  const { name = '', code = '' } = error as Reported;
  // A server chooses these names: what is no plain word is not repeated.
  const word = [code, name].find((each) => /^[A-Za-z]\w{2,60}$/.test(each) && !/^(Error|Unknown)/.test(each));
  return [statusOf(error), word].filter((part) => part !== undefined).join(' ') || 'no known reason';
}
