// The keypad phone itself: its reply line and its keys. It knows nothing of the network; what is
// pressed goes out through the deeds given to it.

import { Glass } from "./glass.js";
import { listen } from "./hands.js";
import { languageOf, withoutLast } from "./letters.js";
import { MultiTap, PATIENCE_MS } from "./multitap.js";
import { Texter } from "./texter.js";

const FLASH_MS = 120;
const TYPING_MS = 90;
const ENTRY_NAMES = { idle: "Number to dial", reply: "Reply", writing: "Text to write" };

export class Handset {
  #taps = new MultiTap();
  #writesLetters = false;
  #dialledLast = "";
  #choosing = 0; // the timer that ends the choice among a key's letters

  /**
   * deeds: call(number), send(reply), text(words), again(text), hangUp(), and key(typed, mode)
   * after each change of what is written.
   */
  constructor(root, deeds, talks) {
    this.root = root;
    this.deeds = deeds;
    this.glass = new Glass(root);
    this.texter = new Texter(this, talks);
    this.entry = root.querySelector("#entry");
    listen(this);
    this.#enter("idle", "");
  }

  get mode() {
    return this.glass.mode;
  }

  get typed() {
    return this.entry.value;
  }

  rest() {
    this.#enter("idle", "");
  }

  wait() {
    this.#enter("waiting", "Requesting…");
  }

  /** Shows what came over the air, and waits for a reply or not. */
  show(text, goesOn) {
    this.#enter(goesOn ? "reply" : "ended", text);
  }

  lose(text) {
    this.#enter("lost", text);
  }

  /** Opens the line for a text, with what stands in it already. */
  startWriting(draft, writesLetters) {
    this.#enter("writing", "");
    this.#writesLetters = writesLetters;
    this.#rewrite(draft);
  }

  clearLine() {
    this.#rewrite("");
  }

  showLatinOnly(latinOnly) {
    this.glass.showLatinOnly(latinOnly);
  }

  /** A key of the keypad, however it was pressed. */
  press(key) {
    this.#flash(key);
    if (this.mode === "ended" || this.mode === "lost") {
      this.deeds.hangUp();
    }
    const isWriting = this.mode === "reply" || this.mode === "writing";
    if (this.mode === "idle" || (isWriting && !this.#writesLetters && key !== "#")) {
      this.write(key);
    } else if (isWriting) {
      this.#pressForLetters(key);
    }
  }

  /** Writes behind what stands in the reply line: from the computer's keys, or pasted. */
  write(text) {
    const fits = this.mode === "idle" ? dialable(text) : text;
    if (!this.entry.readOnly) {
      this.#set(this.entry.value + fits.replace(/\s+/g, " "));
    }
  }

  /** A letter from outside the keypad: the computer's keys, a replay. */
  type(letter) {
    if (this.mode === "ended" || this.mode === "lost") {
      this.deeds.hangUp();
    }
    this.#flash(letter);
    this.#restTaps();
    this.write(letter);
  }

  /** Types as somebody would who is watched. */
  async typeOn(letters) {
    for (const letter of letters) {
      this.type(letter);
      await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
    }
  }

  clear() {
    this.#flash("clear");
    if (this.mode === "writing" && this.typed === "") {
      this.rest();
      return;
    }
    this.#rewrite(withoutLast(this.entry.value));
  }

  call() {
    this.#flash("call");
    if (this.mode === "idle" && this.typed === "") {
      this.#set(this.#dialledLast || document.documentElement.dataset.code);
    } else if (this.mode === "idle") {
      this.#dialledLast = this.typed;
      this.deeds.call(this.typed);
    } else {
      this.softLeft();
    }
  }

  hangUp() {
    this.#flash("end");
    this.deeds.hangUp();
  }

  softLeft() {
    if (this.texter.takesLeft()) {
      return;
    }
    if (this.mode === "idle") {
      this.call();
    } else if (this.mode === "reply") {
      this.deeds.send(this.typed);
    } else if (this.mode !== "waiting") {
      this.deeds.hangUp();
    }
  }

  softRight() {
    if (this.texter.takesRight()) {
      return;
    }
    if (this.mode === "idle") {
      this.#rewrite("");
    } else if (this.mode === "waiting" || this.mode === "reply") {
      this.deeds.hangUp();
    }
  }

  #pressForLetters(key) {
    if (key === "#") {
      this.#writesLetters = !this.#writesLetters;
      this.#restTaps();
    } else if (key === "*") {
      this.#taps.changeCase();
      this.#restTaps();
    } else {
      const { letter, again } = this.#taps.press(key, Date.now());
      this.#set((again ? withoutLast(this.typed) : this.typed) + letter);
      this.glass.showChoices(this.#taps.choices(key), this.#taps.turn);
      clearTimeout(this.#choosing);
      this.#choosing = setTimeout(() => this.#showTyping(), PATIENCE_MS);
    }
  }

  #restTaps() {
    this.#taps.rest();
    this.#showTyping();
  }

  #rewrite(text) {
    this.#restTaps();
    if (!this.entry.readOnly) {
      this.#set(text);
    }
  }

  #set(text) {
    this.entry.value = text;
    this.entry.scrollLeft = this.entry.scrollWidth;
    this.#count();
  }

  /** Something was written into the reply line itself: a number to dial has no letters. */
  written() {
    if (this.mode === "idle") {
      this.#set(dialable(this.typed));
    } else {
      this.#count();
    }
  }

  #count() {
    this.glass.countReply(this.typed);
    this.texter.settle();
    this.entry.lang = languageOf(this.typed);
    this.deeds.key(this.typed, this.mode);
  }

  #enter(mode, text) {
    const heldFocus = this.root.contains(document.activeElement);
    this.glass.enter(mode, text);
    this.#writesLetters = false;
    this.entry.readOnly = !(mode in ENTRY_NAMES);
    this.entry.setAttribute("aria-label", ENTRY_NAMES[mode] ?? "Reply");
    this.#set("");
    this.#restTaps();
    if (heldFocus && document.activeElement !== this.entry) {
      this.focus(); // the soft key that was pressed may be gone
    }
  }

  #showTyping() {
    const letters = this.#taps.capital ? "ABC" : "abc";
    this.glass.showTyping(this.#writesLetters ? letters : "123");
  }

  #flash(key) {
    const name = CSS.escape(key);
    const pressed = this.root.querySelector(`[data-key="${name}"], [data-act="${name}"]`);
    pressed?.classList.add("pressed");
    setTimeout(() => pressed?.classList.remove("pressed"), FLASH_MS);
  }

  focus() {
    this.glass.screen.focus({ preventScroll: true });
  }
}

function dialable(text) {
  return text.replace(/[^0-9*#+]/g, "");
}
