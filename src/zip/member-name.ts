/**
 * The name of a member: UTF-8 where it is that, which most archives are in by now; else as Latin-1. Some programs of
 * Windows write backslashes between folders.
 */
export function memberName(bytes: Uint8Array): string {
  return decode(bytes).replaceAll('\\', '/');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

/** True for a name that leads out of its archive, or means nothing: nobody honest gives one. */
export function isTrickName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || /\p{Cc}/u.test(name)) return true;
  return name.split('/').some((part) => part === '..' || part === '.');
}
