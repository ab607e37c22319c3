import { describe, expect, it } from 'vitest';
import { formatRecord, type Records } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';

const ONE = aRecord({ title: 'One' });
const TWO = aRecord({ title: 'Two' });
/** What a document may hold and a database may not. */
const ODD = aRecord({
  title: 'NUL \0, halves \ud800 and \udfff, U+FFFD \ufffd, \u2028, \\u0000, 😀, Türkiye, \u001b[31m',
  fileName: 'odd\0\ud800.txt',
  parties: [{ name: 'US\0A \ud800' }],
  clauses: [{ text: 'A clause with \0 and \udc00 in it.' }],
});

/** What every implementation of Records must do. `open` gives the records of a new empty store. */
export function describeRecords(name: string, open: () => Promise<Records>): void {
  describe(`${name}: records`, () => {
    it('are given back as they were saved, the last one of an id', async () => {
      const records = await open();
      await records.save(ONE);
      await records.save({ ...TWO, status: 'partial' });
      await records.save(TWO);
      expect(await records.load(ONE.id)).toEqual(ONE);
      expect(await records.load(TWO.id)).toEqual(TWO);
      expect(await records.load('0000000000000000')).toBeNull();
      expect(await records.has(ONE.id)).toBe(true);
      expect(await records.has('0000000000000000')).toBe(false);
      expect(await records.ids()).toEqual([ONE.id, TWO.id].sort());
    });

    it('are forgotten when removed; what is not there is passed over', async () => {
      const records = await open();
      await records.save(ONE);
      await records.remove(ONE.id);
      await records.remove(ONE.id);
      expect(await records.load(ONE.id)).toBeNull();
      expect(await records.ids()).toEqual([]);
    });

    it('hold every character, to the byte', async () => {
      const records = await open();
      await records.save(ODD);
      const back = await records.load(ODD.id);
      expect(back).toEqual(ODD);
      expect(formatRecord(back!)).toBe(formatRecord(ODD));
    });

    it('that do not meet the schema are refused', async () => {
      const records = await open();
      const wrong = { ...ONE, status: 'fine' as never };
      await expect(records.save(wrong)).rejects.toThrow('not valid at status');
      expect(await records.ids()).toEqual([]);
    });

    it('of a document that two finish at once are one', async () => {
      const records = await open();
      await Promise.all(Array.from({ length: 8 }, () => records.save(ONE)));
      expect(await records.ids()).toEqual([ONE.id]);
      expect(await records.load(ONE.id)).toEqual(ONE);
    });
  });
}
