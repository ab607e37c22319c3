const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number, from 1, as a Roman numeral in small letters; those above 3999 repeat the m. */
export function toRoman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [step, letters] of ROMAN_STEPS) {
    numeral += letters.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return numeral;
}
