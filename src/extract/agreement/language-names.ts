/** English names of the languages that agreements are written in. */
export const LANGUAGE_NAMES: readonly string[] =
  'Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Azeri Belarusian Bengali Bosnian Bulgarian Burmese Catalan Chinese Croatian Czech Danish Dari Dutch English Estonian Farsi Finnish Flemish French Georgian German Greek Hebrew Hindi Hungarian Icelandic Indonesian Irish Italian Japanese Kazakh Khmer Korean Kyrgyz Lao Latvian Lithuanian Luxembourgish Macedonian Malay Maltese Moldovan Mongolian Montenegrin Nepali Netherlands Norwegian Pashto Persian Polish Portuguese Romanian Russian Serbian Serbo-Croat Sinhala Slovak Slovene Slovenian Somali Spanish Swahili Swedish Tajik Tamil Thai Tigrinya Turkish Turkmen Ukrainian Urdu Uzbek Vietnamese'.split(
    ' ',
  );

/** Source of a regular expression for one such name; most words are done with at their first letter. */
export const LANGUAGE = `(?=[A-Z])(?:${LANGUAGE_NAMES.join('|')})`;

/** One name for a language that has two. */
export const languageName = (word: string): string =>
  word === 'Netherlands' || word === 'Flemish' ? 'Dutch' : word;
