import type { Issue } from '../model/index.js';
import type { LineLanguages } from './line-languages.js';

/** English with less than this share of the words of another language is a cover sheet or a summary. */
const LITTLE = 0.25;

/** Says of a print that has no English, or little beside another language, what that means for its record. */
export function noEnglish({ languages, words }: Omit<LineLanguages, 'ofLines'>): Issue[] {
  if (languages.length === 0 || String(languages) === 'en') return [];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const [main, ...others] = languages.map((language) => names.of(language)!);
  if (languages[0] !== 'en') {
    const print = others.length === 0 ? `in ${main}` : `in ${main} and ${others.join(', ')}`;
    const message = `No English text was found: the print is ${print}. The rules are made for English, so little or nothing of it is recognised; supply an English version.`;
    return [{ code: 'layout/no-english', severity: 'error', message }];
  }
  const most = words.indexOf(Math.max(...words));
  if (words[0]! >= LITTLE * words[most]!) return [];
  const message = `Most of the print is in ${others[most - 1]}, and only its small English part was analysed: the rules are made for English.`;
  return [{ code: 'layout/little-english', severity: 'warning', message }];
}
