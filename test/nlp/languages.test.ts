import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/nlp/index.js';

it.each<[string, string, string | null]>([
  ['English', 'The Parties shall consult each other.', 'en'],
  ['French', 'Les Parties se consultent.', 'fr'],
  ['Spanish', 'Las Partes se consultarán.', 'es'],
  ['German', 'Die Vertragsparteien konsultieren einander.', 'de'],
  ['Dutch', 'De Partijen plegen overleg met elkaar.', 'nl'],
  ['Portuguese, in capitals', 'AS PARTES CONSULTAR-SE-ÃO MUTUAMENTE', 'pt'],
  ['Russian', 'Стороны проводят консультации.', 'ru'],
  ['Greek', 'Τα Μέρη διαβουλεύονται μεταξύ τους.', 'el'],
  ['Arabic', 'يتشاور الطرفان فيما بينهما.', 'ar'],
  ['Chinese', '缔约双方应当相互协商。', 'zh'],
  ['numbers', '12 15 18', null],
  ['nothing', '', null],
])('tells %s', (_, text, expected) => {
  expect(detectLanguage(text).language).toBe(expected);
});

it('says how well other languages fit', () => {
  const { fit } = detectLanguage('Les Parties se consultent.');
  expect(fit.get('fr')).toBeGreaterThan(fit.get('en')!);
  expect(fit.has('ru')).toBe(false);
});
