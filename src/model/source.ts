import { z } from 'zod';

/** Of Word, `.docx`. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const MediaType = z.enum([
  'application/pdf',
  DOCX,
  'text/html',
  'text/plain',
  'application/octet-stream',
]);
export type MediaType = z.infer<typeof MediaType>;

/** Where a document came from. `sha256` is of the bytes, in lower-case hexadecimal. */
export const Source = z.strictObject({
  /**
   * As given on the command line or found below a given folder, `/`-separated; or `s3://bucket/key`, the key as it is.
   * What was sent to `pacta serve` has the place where it is kept, or `upload:` and its name where it is not.
   * What lies in a ZIP archive has the archive's uri, `#`, and its name there.
   */
  uri: z.string(),
  fileName: z.string(),
  /** Judged by content, not by name. */
  mediaType: MediaType,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Source = z.infer<typeof Source>;

/** Where an archive ends and its member begins in `agreements/old.zip#1990/treaty.pdf`. */
const MEMBER = /\.zip#(?=.)/i;

/** The archive and the name in it that a uri or path names; null where it names no member. */
export function memberOf(address: string): { archive: string; name: string } | null {
  const match = MEMBER.exec(address);
  if (!match) return null;
  const at = match.index + match[0].length - 1;
  return { archive: address.slice(0, at), name: address.slice(at + 1) };
}

/** The last name in a uri. */
export function fileNameOf(uri: string): string {
  const path = memberOf(uri)?.name ?? uri;
  return path.slice(path.lastIndexOf('/') + 1);
}
