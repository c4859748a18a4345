// Messages on the handset, as a basic phone has them: an envelope, a notice while nobody calls, and
// the words of one at a time. A session on the glass is never disturbed.

import { timeOf } from "./pieces.js";

const SCROLLS = { 2: -3, 8: 3 }; // lines a key moves a long message

export class Reader {
  #open = null; // the id of the message on the glass

  constructor(handset, inbox) {
    Object.assign(this, { handset, inbox });
  }

  /** Envelope, notice and soft keys as they should be now; told of each change of the handset. */
  settle() {
    const { glass, mode } = this.handset;
    this.inbox.isHeld = mode === "waiting" || mode === "reply";
    glass.showEnvelope(this.inbox.unread.length > 0 && !this.inbox.isHeld);
    if (mode === "idle") {
      glass.notify(this.inbox.fresh > 0 ? received(this.inbox.fresh) : "");
      glass.nameKeys(...this.#idleKeys());
      this.inbox.tell();
    } else if (mode === "reading" && this.#at < 0) {
      this.handset.rest(); // another phone is shown now
    } else if (mode === "reading") {
      this.#showPlace();
    }
  }

  /** Does what the left soft key does for messages, and says whether it was for them. */
  takesLeft() {
    const isReading = this.handset.mode === "reading";
    const next = isReading ? this.#older : this.inbox.unread[0];
    if (!isReading && !this.#hasNotice) {
      return false;
    }
    if (next) {
      this.#show(next);
    }
    return true;
  }

  /** The same for the right one. */
  takesRight() {
    const { mode } = this.handset;
    if (mode === "reading") {
      this.handset.rest();
    } else if (this.#hasNotice) {
      this.inbox.dismiss();
    } else if (this.#isResting && this.inbox.messages.length > 0) {
      this.#show(this.inbox.messages[0]);
    } else {
      return false;
    }
    return true;
  }

  /** A key of the keypad while a message is read. */
  press(key) {
    this.handset.glass.scroll(SCROLLS[key] ?? 0);
  }

  get #isResting() {
    return this.handset.mode === "idle" && this.handset.typed === "";
  }

  get #hasNotice() {
    return this.#isResting && this.inbox.fresh > 0;
  }

  get #at() {
    return this.inbox.messages.findIndex(({ id }) => id === this.#open);
  }

  get #older() {
    return this.inbox.messages[this.#at + 1];
  }

  #idleKeys() {
    if (this.#hasNotice) {
      return ["Read", "Later"];
    }
    return ["Call", this.#isResting && this.inbox.messages.length > 0 ? "Messages" : "Clear"];
  }

  #show(message) {
    this.#open = message.id;
    this.handset.read(`Pukar, ${timeOf(message.at)}\n${message.words}`);
    this.inbox.read(message);
  }

  #showPlace() {
    const { glass } = this.handset;
    glass.showPlace(`${this.#at + 1} of ${this.inbox.messages.length}`);
    glass.nameKeys(this.#older ? "Next" : "", "Back");
  }
}

function received(count) {
  return count === 1 ? "1 message received" : `${count} messages received`;
}
