import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, read, stated, title } from './read.js';

describe('an agreement without an end of its own', () => {
  const says: [what: string, text: string, words: string][] = [
    ['for an unlimited period', 'This Agreement is concluded for an unlimited period.', 'unlimited period'],
    [
      'of unlimited duration',
      'It shall take effect on signature and shall be of unlimited duration.',
      'unlimited duration',
    ],
    [
      'for an undetermined period',
      'This Agreement is concluded for an undetermined period.',
      'undetermined period',
    ],
    ['entered into for', 'This Agreement is entered into for an indefinite period.', 'indefinite'],
    ['unlimited in time', 'The present Treaty is unlimited in time.', 'unlimited in time'],
    [
      'without limitation on its duration',
      'This Agreement shall remain in force without any limitation on its duration.',
      'without any limitation on its duration',
    ],
    ['no limit of duration', 'The Convention has no limit of duration.', 'no limit of duration'],
    ['perpetual', 'The term of this Agreement is perpetual.', 'perpetual'],
    ['in perpetuity', 'This Agreement shall continue in perpetuity.', 'perpetuity'],
    ['no expiration date', 'This Agreement shall have no expiration date.', 'no expiration date'],
    ['open-ended', 'This Arrangement is open-ended.', 'open-ended'],
    [
      'until terminated',
      'This Agreement shall remain in force until terminated under Article 12.',
      'until terminated',
    ],
    [
      'until it is denounced',
      'This Agreement shall remain in force until it is denounced.',
      'until it is denounced',
    ],
    [
      'until superseded or rescinded',
      'This Memorandum will remain in effect until superseded or rescinded.',
      'until superseded or rescinded',
    ],
    [
      'until a Party denounces it',
      'This Treaty shall remain in force until one of the Parties denounces it.',
      'until one of the Parties denounces',
    ],
    [
      'until the Parties agree to end it',
      'This Agreement shall remain in effect until both Parties agree in writing to terminate it.',
      'until both Parties agree in writing to terminate it',
    ],
    [
      'until some time after a notice',
      'This Agreement shall remain in force until six months after either Party has given notice of termination.',
      'until six months after either Party has given notice',
    ],
    [
      'until some time from a denunciation',
      'This Convention shall continue in force until the expiry of a year from the date of denunciation by a Party.',
      'until the expiry of a year from the date of denunciation',
    ],
    [
      'unless terminated',
      'This Agreement will continue in effect unless and until terminated by either Participant.',
      'unless and until terminated',
    ],
    [
      'employment until it is ended',
      'The Executive’s employment hereunder shall begin on 1 March 2030 and continue until terminated by either party on notice.',
      'until terminated',
    ],
    [
      'it ends by notice alone',
      'This Agreement shall terminate upon either party giving ninety days’ notice.',
      'upon either party giving',
    ],
    [
      'at the option of any party',
      'This Agreement shall terminate at the option of any party on written notice.',
      'at the option of any',
    ],
  ];
  it.each(says)('%s', (_, text, words) => {
    const opening = title('Agreement');
    const { value } = read([opening, body(text)]).duration;
    expect(value?.value).toBe('indefinite');
    const whole = `${opening.text}\n\n${text}`;
    expect(whole.slice(value!.span.start, value!.span.end)).toBe(words);
  });

  const not: [what: string, block: Block][] = [
    [
      'a last day before which it may end',
      body('This Agreement shall expire on 30 June 2030 unless terminated earlier.'),
    ],
    [
      'in force until a day, unless ended',
      body('This Agreement shall continue until 30 June 2030 unless terminated by either party.'),
    ],
    [
      'until a task is done',
      body(
        'This Agreement shall continue until completion of the Services, unless terminated by either party.',
      ),
    ],
    [
      'until a task is done, or sooner',
      body(
        'This Agreement shall be effective until completion of the Services or until terminated by a party.',
      ),
    ],
    [
      'as long as something else',
      body('This Protocol shall remain in force so long as the Convention is in force.'),
    ],
    ['at the end of rights', body('This Agreement shall terminate upon expiration of the last patent.')],
    ['a right to end it', body('This Agreement may be terminated at any time by either Party on notice.')],
    [
      'an end for cause',
      body('This Agreement shall terminate upon written notice by either party of a breach.'),
    ],
    [
      'an order under it',
      body('Each Order shall remain in effect until terminated in accordance with this Agreement.'),
    ],
    ['a duty', body('The obligations under this Agreement shall remain in force indefinitely.')],
    ['a licence that it gives', body('The licence granted under this Agreement is perpetual.')],
    [
      'licences of many kinds',
      body('Under this Licence they have an unlimited, perpetual, non-exclusive right to use the songs.'),
    ],
  ];
  it.each(not)('not: %s', (_, block) => {
    expect(stated(read([title('Agreement'), block]).duration.value)).toBeNull();
  });

  it('goes on from what stands before a list', () => {
    const item = {
      leadIn: 'This Agreement shall terminate',
      label: '(a) ',
      text: 'at the option of either party on notice.',
    };
    expect(stated(read([title('Agreement'), item]).duration.value)).toBe('indefinite');
  });
});
