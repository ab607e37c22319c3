import type { Categories } from '../server/answers.js';

/** So many colours are told apart; further families take them again. */
const COLOURS = 12;

/** Titles and colours of families and categories. */
export class Families {
  readonly #titles = new Map<string, string>();
  readonly #colours = new Map<string, string>();
  readonly #families = new Map<string, string>();

  constructor(readonly all: Categories['families']) {
    for (const [index, family] of all.entries()) {
      this.#colours.set(family.id, `family-${(index % COLOURS) + 1}`);
      this.#titles.set(`family ${family.id}`, family.title);
      for (const { id, title } of family.categories) {
        this.#titles.set(`category ${id}`, title);
        this.#families.set(id, family.id);
      }
    }
  }

  /** Class of the colour of a family; one that is not known has none. */
  colour(family: string): string {
    return this.#colours.get(family) ?? '';
  }

  /** Id of the family of a category; of one that is not known, that of none. */
  familyOf(category: string): string {
    return this.#families.get(category) ?? '';
  }

  title(kind: 'family' | 'category', id: string): string {
    return this.#titles.get(`${kind} ${id}`) ?? id;
  }
}
