// Texting on the handset, as a basic phone has it: an envelope, a notice while nobody calls, and one
// conversation at a time with a line to write in. A session on the glass is never disturbed.

export class Texter {
  #other = null; // whose conversation is on the glass, or was last
  #draft = "";

  constructor(handset, talks) {
    Object.assign(this, { handset, talks, inbox: talks.inbox });
  }

  get other() {
    return this.#other;
  }

  /** What was being written when the conversation was left. */
  get draft() {
    return this.#draft;
  }

  /** Opens a conversation on the glass; the newest if none is named. */
  open(other = this.talks.newest) {
    this.#other = other;
    this.handset.startWriting(this.#draft, this.talks.with(other).offers.length === 0);
  }

  /** Envelope, notice, soft keys and lines as they should be now; told of every change. */
  settle() {
    const { glass, mode, typed } = this.handset;
    this.inbox.isHeld = mode === "waiting" || mode === "reply";
    glass.showEnvelope(this.inbox.unread.length > 0 && !this.inbox.isHeld);
    if (mode === "idle") {
      glass.notify(this.inbox.fresh > 0 ? received(this.inbox.fresh) : "");
      glass.nameKeys(...this.#idleKeys());
      this.inbox.tell();
    } else if (mode === "writing") {
      this.#draft = typed;
      glass.nameKeys(typed === "" && this.#next ? "Next" : "Send", "Back");
      this.#show();
    }
  }

  /** Does what the left soft key does for texts, and says whether it was for them. */
  takesLeft() {
    if (this.handset.mode === "writing") {
      this.#sendOrTurn(this.handset.typed.trim());
      return true;
    }
    if (this.#hasNotice) {
      this.open(this.inbox.unread[0].from);
      return true;
    }
    return false;
  }

  /** The same for the right one. */
  takesRight() {
    if (this.handset.mode === "writing") {
      this.handset.rest();
    } else if (this.#hasNotice) {
      this.inbox.dismiss();
    } else if (this.#isResting) {
      this.open();
    } else {
      return false;
    }
    return true;
  }

  #sendOrTurn(words) {
    if (words !== "") {
      this.handset.clearLine();
      this.#other = this.talks.number;
      this.handset.deeds.text(words);
    } else if (this.#next) {
      this.open(this.#next);
    }
  }

  get #isResting() {
    return this.handset.mode === "idle" && this.handset.typed === "";
  }

  get #hasNotice() {
    return this.#isResting && this.inbox.fresh > 0;
  }

  get #next() {
    const others = this.talks.all.map(({ other }) => other);
    const next = others[(others.indexOf(this.#other) + 1) % others.length];
    return next === this.#other ? undefined : next;
  }

  #idleKeys() {
    if (this.#hasNotice) {
      return ["Read", "Later"];
    }
    const unread = this.inbox.unread.length;
    return ["Call", this.#isResting ? ["Messages", unread || ""].join(" ").trim() : "Clear"];
  }

  #show() {
    const talk = this.talks.with(this.#other);
    this.handset.glass.showTalk(talk, this.handset.deeds);
    if (talk.unread.length > 0) {
      this.inbox.read(talk.unread);
    }
  }
}

function received(count) {
  return count === 1 ? "1 message received" : `${count} messages received`;
}
