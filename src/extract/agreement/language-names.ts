/** English names of the languages that agreements are written in. */
export const LANGUAGE_NAMES: readonly string[] =
  'Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Azeri Basque Belarusian Bengali Bosnian Bulgarian Burmese Byelorussian Castilian Catalan Chinese Creole Croatian Czech Danish Dari Dhivehi Divehi Dutch English Estonian Faroese Farsi Fijian Filipino Finnish Flemish French Galician Georgian German Greek Greenlandic Guarani Hebrew Hindi Hungarian Icelandic Indonesian Irish Italian Japanese Kazakh Khmer Kinyarwanda Kirghiz Kirgiz Kirundi Kiswahili Korean Kyrgyz Lao Laotian Latvian Lithuanian Luxembourgish Luxemburgish Macedonian Malagasy Malay Maltese Maori Moldavian Moldovan Mongolian Montenegrin Nepali Netherlands Norwegian Papiamento Pashto Persian Polish Portuguese Quechua Romanian Romansh Roumanian Rumanian Russian Samoan Serbian Serbo-Croat Serbo-Croatian Sesotho Sinhala Sinhalese Slovak Slovene Slovenian Somali Spanish Swahili Swedish Tagalog Tajik Tamil Tetum Thai Tibetan Tigrinya Tongan Turkish Turkmen Ukrainian Urdu Uzbek Vietnamese Welsh Zulu'.split(
    ' ',
  );

/** Where the word "Bahasa" stands before the State, a language is meant. */
const BAHASA = 'Bahasa\\s+(?:Indonesia|Malaysia|Melayu)';

/** Source of a regular expression for one such name, to its end; most words are done with at their first letter. */
export const LANGUAGE = `(?=[A-Z])(?:${BAHASA}|${LANGUAGE_NAMES.join('|')})(?!\\w)`;

/** The same in capitals. */
export const CAPITAL_LANGUAGE = `(?=[A-Z]{2})(?:${LANGUAGE_NAMES.join('|').toUpperCase()})(?!\\w)`;

/** Languages that go by more than one name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Byelorussian: 'Belarusian',
  Castilian: 'Spanish',
  Divehi: 'Dhivehi',
  Flemish: 'Dutch',
  Kirghiz: 'Kyrgyz',
  Kirgiz: 'Kyrgyz',
  Kiswahili: 'Swahili',
  Laotian: 'Lao',
  Luxemburgish: 'Luxembourgish',
  Moldavian: 'Moldovan',
  Netherlands: 'Dutch',
  Roumanian: 'Romanian',
  Rumanian: 'Romanian',
  'Serbo-Croat': 'Serbo-Croatian',
  Sinhalese: 'Sinhala',
};

/** One name for a language that has two, as running text prints it. */
export function languageName(word: string): string {
  if (/^Bahasa/i.test(word)) return /Indonesia$/i.test(word) ? 'Indonesian' : 'Malay';
  const name = word.replace(/[A-Z]{2,}/g, (capitals) => capitals[0] + capitals.slice(1).toLowerCase());
  return OTHER_NAMES[name] ?? name;
}
