// Letters from a keypad: the same key again within a second turns to its next letter.

const LETTERS = {
  1: ".,?!-'@/:1",
  2: "abc2",
  3: "def3",
  4: "ghi4",
  5: "jkl5",
  6: "mno6",
  7: "pqrs7",
  8: "tuv8",
  9: "wxyz9",
  0: " 0",
};

export const PATIENCE_MS = 1000;

export class MultiTap {
  #key = null;
  #turn = 0;
  #at = 0;
  #capital = false;

  /** {letter, again}: the letter to write, and whether it takes the place of the last one. */
  press(key, now) {
    const again = key === this.#key && now - this.#at < PATIENCE_MS;
    this.#turn = again ? this.#turn + 1 : 0;
    this.#key = key;
    this.#at = now;
    const letters = LETTERS[key];
    const letter = letters[this.#turn % letters.length];
    return { letter: this.#capital ? letter.toUpperCase() : letter, again };
  }

  /** The letters behind the key, for the strip that shows which one is being written. */
  choices(key) {
    return [...LETTERS[key]];
  }

  get turn() {
    return this.#turn % LETTERS[this.#key].length;
  }

  changeCase() {
    this.#capital = !this.#capital;
  }

  get capital() {
    return this.#capital;
  }

  rest() {
    this.#key = null;
  }
}
