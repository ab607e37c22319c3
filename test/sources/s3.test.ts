import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  absoluteAddress,
  digestDocument,
  findDocuments,
  isDocumentAt,
  PathError,
  readDocument,
  SourceError,
} from '../../src/sources/index.js';
import { S3Source } from '../../src/sources/s3/s3-source.js';
import { describeSource } from '../contracts/sources.contract.js';
import { write } from '../support/cli.js';
import { BUCKET, type Fault, type S3Server, SECRET, startS3 } from '../support/s3.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: S3Server;
let places = 0;

beforeAll(async () => {
  server = await startS3();
});
beforeEach(() => {
  for (const [name, value] of Object.entries(server.env)) vi.stubEnv(name, value);
  server.fault(() => null);
  server.forget();
});
afterAll(() => server.stop());

/** A part of the bucket of its own for every test. */
async function newPlace() {
  places += 1;
  const folder = `place-${places}/`;
  return {
    at: (name: string) => `s3://${BUCKET}/${folder}${name}`,
    put: (name: string, content: string | Uint8Array, options?: { kept?: boolean }) =>
      server.put(folder + name, content, options),
    remove: (name: string) => server.remove(folder + name),
  };
}

describeSource('S3', newPlace);

const uris = async (...addresses: string[]) =>
  (await findDocuments(addresses)).documents.map(({ uri }) => uri);

describe('keys of objects', () => {
  it.each<[string, string]>([
    ['begins with a slash', '/a.txt'],
    ['begins with two', '//a.txt'],
    ['has two in the middle', 'x//a.txt'],
    ['climbs out of its folder', 'x/../../a.txt'],
    ['names its own folder', './x/./a.txt'],
    ['looks encoded', '%2e%2e%2fa%2Fb.txt'],
    ['has a tab in it', 'a\tb.txt'],
  ])('finds and reads as it is a key that %s', async (_, key) => {
    const place = await newPlace();
    await place.put(key, key);
    expect(await uris(place.at(''))).toEqual([place.at(key)]);
    expect(await uris(place.at(key))).toEqual([place.at(key)]);
    expect(await readDocument(place.at(key), key.length)).toEqual(new TextEncoder().encode(key));
    expect(await absoluteAddress(place.at(key))).toBe(place.at(key));
  });

  it('takes a key that ends in a slash for a folder, whatever its name', async () => {
    const place = await newPlace();
    await place.put('x.txt/', '');
    await place.put('x.txt/a.txt', 'a');
    expect(await uris(place.at(''))).toEqual([place.at('x.txt/a.txt')]);
    expect((await findDocuments([place.at('')])).passedOver.files).toEqual([]);
  });

  it('finds an object and what lies below its name, but not what begins like it', async () => {
    const place = await newPlace();
    for (const key of ['treaty', 'treaty-1.txt', 'treaty/a.txt', 'treaty.txt']) await place.put(key, key);
    expect(await uris(place.at('treaty'))).toEqual([place.at('treaty'), place.at('treaty/a.txt')]);
  });

  it('finds more objects than a server tells at once', async () => {
    const keys = Array.from({ length: 2_010 }, (_, index) => `many/${String(index).padStart(4, '0')}.txt`);
    server.putMany(keys);
    expect(await uris(`s3://${BUCKET}/many/`)).toEqual(keys.map((key) => `s3://${BUCKET}/${key}`));
    expect(server.asked()).toHaveLength(3);
  });

  it('finds an object that is named, where nothing may be listed', async () => {
    const place = await newPlace();
    await place.put('a.txt', 'a');
    server.fault((question) =>
      question === `GET /${BUCKET}/` ? { status: 403, code: 'AccessDenied' } : null,
    );
    expect(await uris(place.at('a.txt'))).toEqual([place.at('a.txt')]);
    await expect(uris(place.at('b.txt'))).rejects.toThrow(/may not be listed/);
  });

  it('reads the address of a whole bucket', async () => {
    const place = await newPlace();
    await place.put('a.txt', 'a');
    expect(await uris(`s3://${BUCKET}`)).toContain(place.at('a.txt'));
    expect(await uris(`S3://${BUCKET}/`)).toContain(place.at('a.txt'));
  });

  it.each([
    ['no bucket', 's3://'],
    ['a bucket that would climb', 's3://../a.txt'],
    ['a name and a password', `s3://ann:${SECRET}@bucket/a.txt`],
  ])('refuses an address with %s, and does not repeat it', async (_, address) => {
    const looking = findDocuments([address]);
    await expect(looking).rejects.toThrow(PathError);
    await expect(looking).rejects.toThrow(/^An address in S3 is s3:\/\/bucket(?!.*S3RVER)/);
  });
});

describe('hashes that S3 keeps', () => {
  it('takes the SHA-256 of a whole object, and fetches nothing', async () => {
    const place = await newPlace();
    await place.put('kept.txt', 'Article 1', { kept: true });
    await place.put('other.txt', 'Article 1');
    const other = await digestDocument(place.at('other.txt'));
    server.forget();
    expect(await digestDocument(place.at('kept.txt'))).toEqual(other);
    expect(server.asked().map((question) => question.split(' ')[0])).toEqual(['HEAD']);
  });
});

const THERE = { isThere: true };

describe('faults', () => {
  /** Says nothing for a quarter of a second at most. */
  const impatient = () => new S3Source({ connectMs: 1_000, idleMs: 250, readMs: 60_000 });
  const onlyFor =
    (method: string, fault: Fault, times = Number.POSITIVE_INFINITY) =>
    (question: string): Fault | null => {
      if (!question.startsWith(method) || times === 0) return null;
      times -= 1;
      return fault;
    };

  async function anObject(content = 'Article 1'): Promise<string> {
    const place = await newPlace();
    await place.put('a.txt', content);
    return place.at('a.txt');
  }

  it.each<[string, Fault]>([
    ['says that it is too much', { status: 503, code: 'SlowDown' }],
    ['breaks', { status: 500, code: 'InternalError' }],
    ['hangs up', 'cut'],
    ['keeps silent', 'silent'],
  ])('asks again when S3 once %s', async (_, fault) => {
    const path = await anObject();
    server.fault(onlyFor('GET', fault, 1));
    expect(await impatient().read(path, 9)).toEqual(new TextEncoder().encode('Article 1'));
    server.fault(onlyFor('GET', fault, 1));
    expect(await impatient().digest(path)).toMatchObject({ bytes: 9 });
  });

  it.each<[string, Fault, RegExp]>([
    ['says that it is too much', { status: 503, code: 'SlowDown' }, /\(503 SlowDown\)/],
    ['breaks', { status: 500, code: 'InternalError' }, /\(500 InternalError\)/],
    ['hangs up', 'cut', /\(ECONNRESET\)/],
    ['keeps silent', 'silent', /\(TimeoutError\)/],
    [
      'does not know the key',
      { status: 403, code: 'InvalidAccessKeyId' },
      /refuses the credentials .* check AWS_/,
    ],
    ['finds the signature wrong', { status: 403, code: 'SignatureDoesNotMatch' }, /refuses the credentials/],
    ['finds the credentials too old', { status: 400, code: 'ExpiredToken' }, /refuses the credentials/],
    [
      'may not be read by this worker',
      { status: 403, code: 'AccessDenied' },
      /\(403 AccessDenied\).* s3:GetObject/,
    ],
    [
      'has no such bucket',
      { status: 404, code: 'NoSuchBucket' },
      /There is no bucket "archive" at 127\.0\.0\.1:\d+: check/,
    ],
    [
      'is something else',
      { status: 404, code: 'a page, with <words>' },
      /does not answer as S3 should \(404\)/,
    ],
  ])('blames no document when S3 %s', async (_, fault, message) => {
    const path = await anObject();
    server.fault(() => fault);
    const error = await impatient()
      .read(path, 9)
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it.each<[string, Fault, RegExp, object]>([
    ['is archived', { status: 403, code: 'InvalidObjectState' }, /archive; have it restored/, THERE],
    [
      'may not be read',
      { status: 403, code: 'AccessDenied' },
      /\(403 AccessDenied\): whoever asks needs s3:GetObject/,
      THERE,
    ],
    ['is gone', { status: 404, code: 'NoSuchKey' }, /no longer there/, {}],
  ])('tells of an object to be submitted that it %s', async (_, fault, message, more) => {
    const path = await anObject();
    server.fault(() => fault);
    expect(await digestDocument(path)).toEqual({ closed: expect.stringMatching(message), ...more });
  });

  it.each<[string, Fault, typeof PathError | typeof SourceError, RegExp]>([
    [
      'has no such bucket',
      { status: 404, code: 'NoSuchBucket' },
      PathError,
      /There is no bucket "archive" at/,
    ],
    [
      'allows no list',
      { status: 403, code: 'AccessDenied' },
      PathError,
      /may not be listed .* s3:ListBucket/,
    ],
    ['breaks', { status: 500, code: 'InternalError' }, SourceError, /\(500\)/],
    [
      'refuses the credentials',
      { status: 403, code: 'InvalidAccessKeyId' },
      SourceError,
      /check AWS_ACCESS_KEY_ID/,
    ],
  ])('says so when S3 %s for a search', async (_, fault, kind, message) => {
    const path = await anObject();
    server.fault(() => fault);
    const looking = findDocuments([path]);
    await expect(looking).rejects.toThrow(kind);
    await expect(looking).rejects.toThrow(message);
  });

  it.each<[string, Fault]>([
    ['says how large it is', 'large'],
    ['does not', 'endless'],
  ])('does not load an object that has become larger, where S3 %s', async (_, fault) => {
    const path = await anObject();
    server.fault(onlyFor('GET', fault));
    expect(await readDocument(path, 9)).toEqual({ closed: expect.stringContaining('changed') });
  });

  it('gives an object up for now that comes too slowly', async () => {
    const path = await anObject();
    server.fault(onlyFor('GET', 'silent'));
    const reading = new S3Source({ connectMs: 1_000, idleMs: 60_000, readMs: 200 }).read(path, 9);
    await expect(reading).rejects.toThrow(SourceError);
    await expect(reading).rejects.toThrow(/did not arrive .* within 0\.2 s/);
  });

  it('takes a document for where it was while S3 cannot be asked', async () => {
    const path = await anObject();
    server.fault(() => ({ status: 400, code: 'ExpiredToken' }));
    expect(await isDocumentAt(path, '0000000000000000')).toBe(true);
  });
});

describe('what the environment says', () => {
  const reading = async (env: Record<string, string>) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const place = await newPlace();
    await place.put('a.txt', 'Article 1');
    return new S3Source({ connectMs: 1_000, idleMs: 5_000, readMs: 60_000 }).read(place.at('a.txt'), 9);
  };
  const read = new TextEncoder().encode('Article 1');

  it('needs no region of a server that is not Amazon’s', async () => {
    expect(await reading({ AWS_REGION: '' })).toEqual(read);
  });

  it('takes server and credentials from a profile', async () => {
    const folder = temporaryFolder();
    write(folder, 'config', `[profile archive]\nendpoint_url = ${server.endpoint}\nregion = eu-west-1\n`);
    write(folder, 'credentials', '[archive]\naws_access_key_id = S3RVER\naws_secret_access_key = S3RVER\n');
    const nothing = {
      AWS_ENDPOINT_URL: '',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_REGION: '',
    };
    const files = {
      AWS_CONFIG_FILE: `${folder}/config`,
      AWS_SHARED_CREDENTIALS_FILE: `${folder}/credentials`,
    };
    expect(await reading({ ...nothing, ...files, AWS_PROFILE: 'archive' })).toEqual(read);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'no credentials',
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      /^There are no credentials for S3: set AWS_/,
    ],
    [
      'a key that is not known',
      { AWS_ACCESS_KEY_ID: 'NOBODY' },
      /\(403 InvalidAccessKeyId\): check AWS_ACCESS_KEY_ID/,
    ],
    [
      'neither server nor region',
      { AWS_ENDPOINT_URL: '', AWS_REGION: '' },
      /\(AWS_REGION\).*\(AWS_ENDPOINT_URL\)/,
    ],
    [
      'a server that is not there',
      { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
      /127\.0\.0\.1:1 .*\(ECONNREFUSED\)/,
    ],
    ['a server without its scheme', { AWS_ENDPOINT_URL: 'localhost:9000' }, /AWS_ENDPOINT_URL is no address/],
  ])('says what to do with %s', async (_, env, message) => {
    const attempt = reading(env);
    await expect(attempt).rejects.toThrow(SourceError);
    await expect(attempt).rejects.toThrow(message);
  });
});
