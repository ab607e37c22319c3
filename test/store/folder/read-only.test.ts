import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore, RecordFiles } from '../../../src/store/index.js';
import { asked } from '../../support/asked.js';
import { closedStore, ONE, open, TWO } from './two-records.js';

/**
 * Takes from SQLite what it must have to write a catalogue. It stands for folders that may not be written: a process that
 * may do everything is hindered by no mode of a folder.
 */
function forbid(folder: string): void {
  const log = join(folder, 'pacta.db-wal');
  rmSync(log, { force: true });
  mkdirSync(log);
}

describe('a folder that cannot be written', () => {
  it.each<[string, (folder: string) => void | Promise<void>, string[], RegExp | null]>([
    ['is asked all the same', () => undefined, ['one.txt', 'two.txt'], null],
    [
      'is asked though its catalogue is of another version',
      (folder) => {
        const db = new Database(join(folder, 'pacta.db'));
        db.exec('PRAGMA user_version = 1');
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        db.close();
      },
      ['one.txt', 'two.txt'],
      /^The catalogue is out of date and cannot be written: one was made in memory from 2 records\./,
    ],
    [
      'is asked for the records it has, not for those it had',
      (folder) => new RecordFiles(folder).remove(ONE.id),
      ['two.txt'],
      /made in memory from 1 records/,
    ],
  ])('%s', async (_, change, expected, notice) => {
    const folder = await closedStore();
    await change(folder);
    forbid(folder);
    const notices: string[] = [];
    const onNotice = (message: string) => notices.push(message);
    const store = await open(folder, { mustExist: true, toRead: true, onNotice });
    expect((await store.list()).map(({ fileName }) => fileName)).toEqual(expected);
    const { total } = await store.search(asked({ words: 'clause' }));
    expect(total).toBe(expected.length);
    expect(await store.get(TWO.id)).toEqual(TWO);
    expect(notices).toEqual(notice ? [expect.stringMatching(notice)] : []);
  });

  it('is refused to who would write', async () => {
    const folder = await closedStore();
    forbid(folder);
    await expect(openStore(folder)).rejects.toMatchObject({
      reason: 'permission',
      message: `${join(folder, 'pacta.db')} may not be opened or written: permission is missing.`,
    });
  });

  it('is told where not even its folder can be made', async () => {
    await expect(openStore('/proc/none/store')).rejects.toMatchObject({ reason: 'permission' });
  });
});
