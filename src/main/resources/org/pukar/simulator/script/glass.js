// What the phone's glass shows: the screen, the clock, the soft keys' words, the letters left.

import { boxed, languageOf, measure } from "./letters.js";
import { inLines } from "./pieces.js";

const LINE_PX = 24;
const SOFT_KEYS = {
  idle: ["Call", "Clear"],
  waiting: ["", "Cancel"],
  reply: ["Send", "Cancel"],
  ended: ["OK", ""],
  lost: ["OK", ""],
  reading: ["", "Back"],
};

export class Glass {
  #text = "";
  #latinOnly = false;

  constructor(root) {
    this.root = root;
    this.part = (id) => root.querySelector("#" + id);
    this.screen = this.part("screen");
    this.#tellTime();
  }

  get mode() {
    return this.root.dataset.mode;
  }

  enter(mode, text) {
    this.root.dataset.mode = mode;
    this.#text = text;
    this.nameKeys(...SOFT_KEYS[mode]);
    this.#draw();
  }

  /** The words of the soft keys; one without a word is not there. */
  nameKeys(...words) {
    ["soft-left", "soft-right"].forEach((id, at) => {
      this.part(id).textContent = words[at];
      this.part(id).hidden = words[at] === "";
    });
  }

  /** What stands below the clock while nobody calls; said once, however often it is told. */
  notify(notice) {
    if (notice !== this.#text) {
      this.#text = notice;
      this.#draw();
    }
  }

  showEnvelope(isThere) {
    this.part("envelope").toggleAttribute("hidden", !isThere);
  }

  /** Which message of how many is read, and the keys that move a long one. */
  showPlace(place) {
    const { scrollHeight, clientHeight } = this.screen;
    const moves = scrollHeight > clientHeight ? "▲2 ▼8" : "";
    this.part("left").textContent = [moves, place].filter(Boolean).join("  ");
  }

  scroll(lines) {
    this.screen.scrollBy(0, lines * LINE_PX);
  }

  showLatinOnly(latinOnly) {
    this.#latinOnly = latinOnly;
    this.#draw();
  }

  countReply(reply) {
    const { used, allowed } = measure(reply);
    this.part("left").textContent = this.mode === "reply" && used > 0 ? `${used}/${allowed}` : "";
  }

  /** "123", "abc" or "ABC", while a reply is written. */
  showTyping(kind) {
    this.part("typing").textContent = this.mode === "reply" ? kind : "";
    this.part("taps").replaceChildren();
  }

  /** The letters behind a key, the one just written among them marked. */
  showChoices(letters, chosen) {
    const choices = letters.map((letter, at) => {
      const choice = document.createElement(at === chosen ? "b" : "span");
      choice.textContent = letter === " " ? "␣" : letter;
      return choice;
    });
    this.part("taps").replaceChildren(...choices);
  }

  #draw() {
    const shown = this.#latinOnly ? boxed(this.#text) : this.#text;
    this.screen.lang = languageOf(shown);
    this.screen.replaceChildren(...(shown === "" ? [] : inLines(shown)));
    this.screen.scrollTop = 0;
  }

  #tellTime() {
    const now = new Date();
    const time = now.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    this.part("wall").textContent = time;
    this.part("home-time").textContent = time;
    this.part("home-date").textContent = now.toLocaleDateString("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "long",
    });
    setTimeout(() => this.#tellTime(), 60_000 - (now.getTime() % 60_000));
  }
}
