/**
 * Keeps what was made of words lately, so that it need not be made again. Words come from people and may be
 * any, so what is kept is bounded: in two halves, of which the older one is forgotten when the younger is
 * full, except for what was asked for meanwhile.
 */
export class Lately<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  readonly #half: number;
  readonly #make: (word: string) => T;

  /**
   * @param most how many are kept.
   * @param make must depend on the word alone.
   */
  constructor(most: number, make: (word: string) => T) {
    this.#half = most / 2;
    this.#make = make;
  }

  /** What is made of the word. */
  of(word: string): T {
    const known = this.#young.get(word);
    // What is made may be null or undefined.
    if (known !== undefined || this.#young.has(word)) return known as T;
    const made = this.#old.has(word) ? (this.#old.get(word) as T) : this.#make(word);
    // After it was made: making may have asked for other words.
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, made);
    return made;
  }

  /** How many are kept now; a word that was asked for again may count twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
