// What the phone's glass shows: the screen, the clock, the soft keys' words, the letters left.

import { boxed, languageOf, measure, measureMessage } from "./letters.js";
import { inLines } from "./pieces.js";
import { drawn } from "./talk.js";

const LINE_PX = 24;
const SOFT_KEYS = {
  idle: ["Call", "Clear"],
  waiting: ["", "Cancel"],
  reply: ["Send", "Cancel"],
  ended: ["OK", ""],
  lost: ["OK", ""],
  writing: ["Send", "Back"],
};

export class Glass {
  #text = "";
  #latinOnly = false;
  #talk = ""; // what the conversation on the glass was drawn from

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
    this.#talk = "";
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

  /** A conversation, drawn anew only if it changed; text(digit) and again(text) are what is tapped. */
  showTalk(talk, deeds) {
    const told = JSON.stringify([talk, this.#latinOnly]);
    if (told !== this.#talk) {
      this.#talk = told;
      const held = this.screen.contains(document.activeElement);
      this.screen.lang = "en";
      this.screen.replaceChildren(...drawn(talk, this.#latinOnly ? boxed : (text) => text, deeds));
      this.screen.scrollTop = this.screen.lastElementChild.offsetTop - this.screen.offsetTop;
      if (held) {
        this.screen.focus({ preventScroll: true });
      }
    }
  }

  scroll(lines) {
    this.screen.scrollBy(0, lines * LINE_PX);
  }

  showLatinOnly(latinOnly) {
    this.#latinOnly = latinOnly;
    this.#draw();
  }

  /** The letters of the reply or the text; of a text in parts, how many those are. */
  countReply(reply) {
    const count = { reply: measure, writing: measureMessage }[this.mode];
    const { used, allowed, parts = 1 } = count?.(reply) ?? { used: 0 };
    const room = parts > 1 ? `${used}/${allowed} ×${parts}` : `${used}/${allowed}`;
    this.part("left").textContent = used > 0 ? room : "";
  }

  /** "123", "abc" or "ABC", while a reply or a text is written. */
  showTyping(kind) {
    const isWritten = this.mode === "reply" || this.mode === "writing";
    this.part("typing").textContent = isWritten ? kind : "";
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
    // A conversation is announced by the ring as it grows, and not read out as a whole.
    this.screen.setAttribute("aria-live", this.mode === "writing" ? "off" : "polite");
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
