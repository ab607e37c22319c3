import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

const registration = (text: string): (string | null)[] => {
  const found = read([title('Treaty of Lima'), body(text)]).registration;
  return [found && stated(found.how), found && stated(found.with), found && stated(found.by)];
};

describe('registration', () => {
  const rows: [what: string, text: string, how: string, organisation: string | null, by: string | null][] = [
    [
      'a copy with a league, the treaty with the United Nations',
      'A copy shall be deposited with the Secretariat of the League of Arab States, and the Treaty shall be registered with the Secretariat of the United Nations.',
      'registered',
      'United Nations',
      null,
    ],
    [
      'sent to be registered',
      'This Agreement shall be transmitted to the Secretariat of the United Nations for registration.',
      'registered',
      'United Nations',
      null,
    ],
    [
      'with the United Nations',
      'This Treaty shall be registered with the Secretariat of the United Nations.',
      'registered',
      'United Nations',
      null,
    ],
    [
      'under the Charter',
      'This Agreement shall be registered pursuant to Article 102 of the Charter.',
      'registered',
      'United Nations',
      null,
    ],
    [
      'by the depositary',
      'The depositary shall register this Treaty with the Secretariat of the United Nations.',
      'registered',
      'United Nations',
      'depositary',
    ],
    [
      'by a government',
      'This Treaty shall be registered by the Government of Norway pursuant to Article 102 of the Charter of the United Nations.',
      'registered',
      'United Nations',
      'Government of Norway',
    ],
    [
      'by the host',
      'The Party in whose territory this Agreement is signed shall cause it to be registered with the Secretariat of the United Nations.',
      'registered',
      'United Nations',
      'Party in whose territory this Agreement is signed',
    ],
    [
      'by either',
      'Either Party may register this Agreement with the United Nations.',
      'registered',
      'United Nations',
      'Either Party',
    ],
    [
      'for registration',
      'The Secretary-General shall transmit the text to the Secretariat of the United Nations for registration.',
      'registered',
      'United Nations',
      'Secretary-General',
    ],
    [
      'with ICAO',
      'This Agreement and any amendment thereto shall be registered with the International Civil Aviation Organization.',
      'registered',
      'International Civil Aviation Organization',
      null,
    ],
    [
      'with the League',
      'The present Convention shall be registered with the Secretariat of the League of Nations.',
      'registered',
      'League of Nations',
      null,
    ],
    [
      'not',
      'This Memorandum shall not be registered under Article 102 of the Charter of the United Nations.',
      'not-registered',
      'United Nations',
      null,
    ],
    [
      'not eligible',
      'This Arrangement is not eligible for registration under Article 102 of the Charter of the United Nations.',
      'not-registered',
      'United Nations',
      null,
    ],
    [
      'will not',
      'This MOU will not be registered with the Secretariat of the United Nations.',
      'not-registered',
      'United Nations',
      null,
    ],
    [
      'Article first',
      'In accordance with Article 102 of the Charter of the United Nations, this Convention shall be registered with the Secretariat.',
      'registered',
      'United Nations',
      null,
    ],
  ];
  it.each(rows)('%s', (_, text, how, organisation, by) => {
    expect(registration(text)).toEqual([how, organisation, by]);
  });
});

describe('no registration', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'This Agreement shall enter into force on signature.'],
    ['vehicles', 'Vehicles shall be registered with the authorities of the host State.'],
    ['ships of an organisation', 'Ships of the United Nations shall be registered.'],
    [
      'ratifications',
      'The Office shall communicate to the Secretary-General of the United Nations for registration full particulars of all ratifications.',
    ],
    ['other agreements', 'Such agreements shall be registered with the United Nations.'],
    ['objects in space', 'Each Party shall register space objects with the United Nations.'],
    ['a register', 'Each Party shall keep a register of classified documents.'],
    ['a mail', 'Notice shall be given by registered mail.'],
    ['an office', 'The company has its registered office in Oslo.'],
    ['companies', 'It is a company registered in England.'],
    ['aliens', 'Members of the force shall be exempt from registration as aliens.'],
    ['the Charter alone', 'Nothing in this Treaty affects Article 51 of the Charter of the United Nations.'],
    ['patents', 'Patents shall be registered in the name of the inventor.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(registration(text)).toEqual([null, null, null]);
  });
});
