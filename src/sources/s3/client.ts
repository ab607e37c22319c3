import { S3Client } from '@aws-sdk/client-s3';
import { SourceError } from '../source.js';

/** How long S3 may keep silent. */
export interface Patience {
  connectMs: number;
  /** Without a byte, before an answer and in the middle of one. */
  idleMs: number;
  /** For all bytes of a document that is to be read. */
  readMs: number;
}

/** An object has to come well within the time a document may take (--time-limit): else it is blamed for being late. */
export const PATIENCE: Patience = { connectMs: 10_000, idleMs: 30_000, readMs: 120_000 };

/** A client, and where it asks, in words without credentials. */
export interface OpenClient {
  client: S3Client;
  place: string;
}

// It says that coming versions will want a later Node; which version is used is not the person's to mend.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/**
 * A client as the environment and the profile say (AWS_ENDPOINT_URL, AWS_REGION, AWS_PROFILE and so on). Servers other
 * than Amazon's are asked for `host/bucket`, as few have names for `bucket.host`, and need no region. Throws SourceError
 * where a region is missing.
 */
export async function openClient({ connectMs, idleMs }: Patience): Promise<OpenClient> {
  const settings = {
    followRegionRedirects: true,
    // The hash that counts is compared by those who read.
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
    requestHandler: { connectionTimeout: connectMs, socketTimeout: idleMs },
  };
  const asConfigured = new S3Client(settings);
  const endpoint = await asConfigured.config.serviceConfiguredEndpoint?.();
  const region = await asConfigured.config.region().catch(() => undefined);
  if (endpoint !== undefined) {
    const client = new S3Client({ ...settings, forcePathStyle: true, region: region ?? 'us-east-1' });
    return { client, place: hostOf(endpoint) };
  }
  if (region === undefined) {
    throw new SourceError(
      'Say in which region the bucket is (AWS_REGION), or where S3 is when it is not Amazon’s (AWS_ENDPOINT_URL).',
    );
  }
  return { client: asConfigured, place: `Amazon S3 (${region})` };
}

function hostOf(endpoint: string): string {
  if (/^https?:/i.test(endpoint) && URL.canParse(endpoint)) return new URL(endpoint).host;
  throw new SourceError('AWS_ENDPOINT_URL is no address: write https://host or http://host:port.');
}
