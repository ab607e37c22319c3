import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_LIMITS } from '../../src/limits.js';
import { readSource } from '../../src/read/index.js';
import { spellings, tooManyPasswords } from '../../src/read/passwords.js';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');
const fixture = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

const OWNER = 'the owner alone';
/** Of `fixtures/encrypted`. */
const READER = 'Übereinkunft № 7 – łódź';

type Protection = Pick<
  NonNullable<ConstructorParameters<typeof PDFDocument>[0]>,
  'pdfVersion' | 'userPassword' | 'ownerPassword'
>;

/** The same page, protected in the way of that version. */
async function pdf(protection: Protection): Promise<Uint8Array> {
  const document = new PDFDocument(protection);
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Article 1').moveDown().text('The Parties shall consult each other once a year.');
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const read = (bytes: Uint8Array, ...passwords: string[]) =>
  readSource(bytes, 'application/pdf', { passwords });

/** As programs have it that take the bytes of a terminal for the password. */
const inUtf8 = (password: string) => Buffer.from(password).toString('latin1');

const CIPHERS: [cipher: string, version: NonNullable<Protection['pdfVersion']>][] = [
  ['RC4 of 40 bits', '1.3'],
  ['RC4 of 128 bits', '1.4'],
  ['AES of 128 bits', '1.6'],
  ['AES of 256 bits, in the form before the standard', '1.7ext3'],
];

describe.each(CIPHERS)('a PDF protected by %s', (_, pdfVersion) => {
  const locked = (userPassword: string) => pdf({ pdfVersion, userPassword, ownerPassword: OWNER });

  it.each<[string, string, string[]]>([
    ['with its password', 'open sesame', ['open sesame']],
    ['with the third of three', 'open sesame', ['', 'wrong', 'open sesame']],
    ['with blanks around it', ' open sesame ', ['open sesame', ' open sesame ']],
    ['with letters beyond ASCII', 'Übereinkünfte', ['Übereinkünfte']],
    ['with letters and accents apart', 'Übereinkünfte', ['Übereinkünfte'.normalize('NFD')]],
    ['with the password of the owner', 'open sesame', ['wrong', OWNER]],
  ])('is read %s', async (_case, userPassword, passwords) => {
    const plain = await read(await pdf({ pdfVersion }));
    expect(plain.output).toHaveLength(1);
    expect(await read(await locked(userPassword), ...passwords)).toEqual({ ...plain, issues: [] });
  });

  it('is read without its password where only the owner has one', async () => {
    const { output, issues } = await read(await pdf({ pdfVersion, ownerPassword: OWNER }));
    expect([output.length, issues]).toEqual([1, []]);
  });

  it.each<[string, string[], string]>([
    ['nothing but that', [], 'by a password; give the right one with --password or --password-file.'],
    ['that the one given does not fit', ['Wrong'], 'and the one given does not fit; give the right one'],
    ['that none of many fits', ['Wrong', 'wrong', 'wröng'], 'and none of the 3 given fits; give the right'],
  ])('says %s', async (_case, passwords, expected) => {
    const { output, issues } = await read(await locked('open sesame'), ...passwords);
    expect(output).toEqual([]);
    expect(issues).toMatchObject([{ code: 'read/encrypted', severity: 'error' }]);
    expect(issues[0]!.message).toContain(expected);
    for (const password of passwords) expect(issues[0]!.message).not.toContain(password);
  });
});

describe('passwords in the bytes that other programs use', () => {
  it.each<[string, Protection, string]>([
    ['by the standard', { pdfVersion: '1.4', userPassword: '\x9b\xf3dz \xa0' }, 'łódz €'],
    ['of Windows', { pdfVersion: '1.6', userPassword: '\x93Stra\xdfe\x94 \x80' }, '“Straße” €'],
    ['of UTF-8', { pdfVersion: '1.4', userPassword: inUtf8('договор') }, 'договор'],
  ])('%s', async (_, protection, password) => {
    expect((await read(await pdf(protection), password)).output).toHaveLength(1);
  });

  it('are one for a password of plain letters', () => {
    expect(spellings('open sesame 7')).toEqual(['open sesame 7']);
  });
});

describe('a PDF protected by AES of 256 bits', { timeout: 120_000 }, () => {
  it.each<[string, string[]]>([
    ['its password', [READER]],
    ['the second of two', ['wrong', READER]],
    ['the password of the owner', [OWNER]],
  ])('is read with %s', async (_, passwords) => {
    const plain = await read(fixture('hostile/really-a-pdf.txt'));
    expect(await read(fixture('encrypted/aes-256.pdf'), ...passwords)).toEqual(plain);
  });

  it.each<[string, string[], string]>([
    ['without a password', [], 'give the right one with --password'],
    ['with wrong ones', ['wrong', 'łódź'], 'none of the 2 given fits'],
  ])('is not read %s', async (_, passwords, expected) => {
    const { output, issues } = await read(fixture('encrypted/aes-256.pdf'), ...passwords);
    expect(output).toEqual([]);
    expect(issues).toMatchObject([{ code: 'read/encrypted', message: expect.stringContaining(expected) }]);
  });

  it('is recognised where it is a scan, as if it were not protected', async () => {
    const plain = await read(fixture('scans/clean.pdf'));
    expect(plain.issues.map(({ code }) => code)).toEqual(['read/ocr']);
    expect(await read(fixture('encrypted/scan-aes-256.pdf'), 'wrong', READER)).toEqual(plain);
  });
});

it.each<[string, string, string]>([
  ['as a whole', 'ab'.repeat(90), 'ab'.repeat(90)],
  ['up to there', 'ab'.repeat(90), 'ab'.repeat(90).slice(0, 127)],
  ['and goes on otherwise', 'ab'.repeat(90), `${'ab'.repeat(90).slice(0, 127)}zz`],
  ['in letters of two bytes', `a${'Ü'.repeat(90)}`, `a${'Ü'.repeat(63)}`],
  ['in the middle of a letter', 'Ü'.repeat(90), 'Ü'.repeat(70)],
])('of a password for AES-256 the first 127 bytes count: given %s', async (_, userPassword, given) => {
  const bytes = await pdf({ pdfVersion: '1.7ext3', userPassword, ownerPassword: OWNER });
  expect((await read(bytes, given)).output).toHaveLength(1);
});

it('says so where there is no time for all passwords, in a way that is tried again with others', () => {
  const { code, message } = tooManyPasswords(400, { ...DEFAULT_READ_LIMITS, maxPageMs: 30_000 });
  expect(code).toBe('read/encrypted');
  expect(message).toContain('and 30 s (--page-time-limit) were not enough to try the 400 given; give fewer');
});
