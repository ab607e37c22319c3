import { describe, expect, it } from 'vitest';
import { titleRun } from '../../src/structure/title-run.js';

describe('titleRun', () => {
  it.each([
    [
      'a title before a sentence with an article',
      'Entry into force The present Agreement enters',
      'Entry into force',
    ],
    ['capitals before ordinary words', 'DEFINITIONS In this Agreement words', 'DEFINITIONS'],
    ['its first word again', 'Amendments Amendments to this Agreement', 'Amendments'],
    [
      'another of its words again, in running words',
      'Costs of Travel Travel costs are borne by',
      'Costs of Travel',
    ],
    ['a word again in the plural', 'Ways of payment Payments are made', 'Ways of payment'],
    ['the parties as subject', 'Care of the Ferry Parties shall mend the ferry', 'Care of the Ferry'],
    ['several parties as subject', 'Shelters Member States shall build shelters', 'Shelters'],
    ['the provision it cites as subject', 'Crew Members Articles 6 and 7 shall apply', 'Crew Members'],
    ['its first word again in quotation marks', 'Fares “Fares” means what a', 'Fares'],
    [
      'a term in quotation marks with small letters',
      'Fares and Tolls “Ferry fares” means what',
      'Fares and Tolls',
    ],
    ['an office after the', 'Change of the Annex The FB Board may change', 'Change of the Annex'],
    ['words parted by commas', 'Oil, Gas, And Water Each Party shall keep', 'Oil, Gas, And Water'],
    ['a participle', 'Goods in Transit Recognizing the worth of', 'Goods in Transit'],
    ['a sentence about the parties', 'Each Harbour Board lends to the other Harbour Board the right', ''],
    ['a sentence that lists', 'Ferries, piers and boats of the Parties are', ''],
    ['a sentence about a few of them', 'Nationals of any Party in the port of any other Party shall be', ''],
    ['a rule of a numbered list', 'The rules contained in sections A and B shall', ''],
  ])('%s', (_, words, expected) => {
    expect(words.slice(0, titleRun(words))).toBe(expected);
  });
});
