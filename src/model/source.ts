import { z } from 'zod';

export const MediaType = z.enum(['application/pdf', 'text/plain', 'application/octet-stream']);
export type MediaType = z.infer<typeof MediaType>;

/** Where a document came from. `sha256` is of the bytes, in lower-case hexadecimal. */
export const Source = z.strictObject({
  /** As given on the command line or found below a given folder, `/`-separated; or `s3://bucket/key`, the key as it is. */
  uri: z.string(),
  fileName: z.string(),
  /** Judged by content, not by name. */
  mediaType: MediaType,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Source = z.infer<typeof Source>;
