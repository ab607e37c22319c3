/** ISO 639-1 and ISO 639-2/T of the languages that Pacta tells apart. */
const CODES =
  'am amh, ar ara, az aze, be bel, bg bul, bn ben, ca cat, cs ces, da dan, de deu, el ell, en eng, es spa, et est, ' +
  'eu eus, fa fas, fi fin, fr fra, ga gle, gu guj, he heb, hi hin, hr hrv, hu hun, hy hye, id ind, is isl, it ita, ' +
  'ja jpn, ka kat, kn kan, ko kor, ku kur, lo lao, lt lit, lv lav, mk mkd, ml mal, mn mon, mr mar, ms msa, mt mlt, ' +
  'nb nob, nl nld, nn nno, no nor, or ori, pa pan, pl pol, pt por, ro ron, ru rus, sk slk, sl slv, sq sqi, sr srp, ' +
  'sv swe, ta tam, te tel, th tha, tl tgl, tr tur, uk ukr, ur urd, vi vie, yo yor, zh zho';

const THREE_LETTERS = new Map(CODES.split(', ').map((pair) => pair.split(' ') as [string, string]));

/** The code of three letters that Akoma Ntoso asks for; `und`, undetermined, where the language is not known. */
export const threeLetters = (language: string | undefined): string =>
  THREE_LETTERS.get(language ?? '') ?? 'und';
