// A message that comes rings: what it says stands at the top of the page until it is read or put
// away, and is announced; the phone shakes. One that comes into the open conversation is announced
// only, for it is seen there.

import { piece } from "./pieces.js";

const SHAKE_MS = 700;
const SHOWN_LETTERS = 120;

export class Ring {
  #root = document.querySelector("#ring");
  #said = document.querySelector("#rung");
  #rang = null; // the id of the message that rang last

  /** read(from) opens the conversation with that number. */
  constructor({ phone, inbox, read }) {
    Object.assign(this, { phone, inbox });
    document.querySelector("#ring-read").addEventListener("click", () => read(inbox.rung.from));
    document.querySelector("#ring-later").addEventListener("click", () => inbox.dismiss());
  }

  /** As it should be now; while a session is on, nothing rings. */
  settle() {
    const { rung, isHeld, fresh } = this.inbox;
    if (!isHeld && rung && rung.id !== this.#rang) {
      this.#rang = rung.id;
      const from = piece("b", "", `Message from ${rung.from}:`);
      this.#said.replaceChildren(from, " ", piece("span", "", short(rung.words)));
      this.#shake();
    }
    if (!rung) {
      this.#said.replaceChildren();
    }
    this.#root.classList.toggle("quiet", isHeld || fresh === 0 || !rung);
  }

  #shake() {
    this.phone.classList.add("rings");
    setTimeout(() => this.phone.classList.remove("rings"), SHAKE_MS);
  }
}

function short(words) {
  const letters = [...words.replace(/\s+/g, " ")];
  const cut = letters.length > SHOWN_LETTERS;
  return cut ? letters.slice(0, SHOWN_LETTERS).join("").trimEnd() + "…" : letters.join("");
}
