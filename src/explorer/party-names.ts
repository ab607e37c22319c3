import { partiesAddress } from './address.js';
import { api } from './api.js';

/** Names of parties of the collection, looked up as they are typed; each beginning once. */
export class PartyNames {
  readonly #found = new Map<string, readonly string[]>();

  /** Of agreements with a party that has this in its name; undefined where that was not looked up yet. */
  having(part: string): readonly string[] | undefined {
    return this.#found.get(part);
  }

  /** Without an answer there is nothing to suggest, and nobody to tell. */
  async lookUp(part: string): Promise<void> {
    const { party } = await api
      .agreementFacets(partiesAddress(part), new AbortController().signal)
      .catch(() => ({ party: [] }));
    this.#found.set(
      part,
      party.map(({ value }) => value),
    );
  }
}
