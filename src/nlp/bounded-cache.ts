/**
 * Remembers at most `capacity` answers and forgets all of them when full: phrases of agreements repeat, so a
 * fresh start costs little, and memory stays bounded whatever the collection.
 */
export class BoundedCache<T> {
  private readonly answers = new Map<string, T>();

  constructor(private readonly capacity: number) {}

  get(key: string, compute: () => T): T {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = compute();
    if (this.answers.size >= this.capacity) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }

  get size(): number {
    return this.answers.size;
  }
}
