// Who the phone pretends to be: the worker, and the number it calls and texts from.

import { WORKERS, freshNumber, grouped, readNumber } from "./callers.js";

const GOOD = "Made up. It counts from the next call or text.";
const WRONG = "Ten digits that begin with 6 to 9, or + and a country. The last good number stays.";

export class Pretend {
  #worker = document.querySelector("#worker");
  #number = document.querySelector("#number");
  #says = document.querySelector("#number-says");
  phone = null;

  /** turned(phone) is called with each number that the phone has from then on. */
  constructor(turned) {
    this.turned = turned;
    this.#worker.append(...WORKERS.map(option));
    this.#worker.addEventListener("change", ({ target }) =>
      target.value === "new" ? this.beNew() : this.#be(target.value),
    );
    document.querySelector("#new-number").addEventListener("click", () => this.beNew());
    this.#number.addEventListener("input", () => this.#check());
  }

  beNew() {
    this.#worker.value = "new";
    this.#be(freshNumber());
  }

  #be(number) {
    this.#number.value = grouped(number);
    this.#check();
  }

  #check() {
    const number = readNumber(this.#number.value);
    this.#number.setAttribute("aria-invalid", String(number === null));
    this.#says.classList.toggle("bad", number === null);
    this.#says.textContent = number === null ? WRONG : GOOD;
    if (number !== null && number !== this.phone) {
      this.phone = number;
      this.turned(number);
    }
  }
}

function option({ name, lang, says, phone }) {
  const made = new Option(`${name}, ${says}`, phone);
  made.lang = lang;
  return made;
}
