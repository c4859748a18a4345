// The messages on a phone, for each number that the page has shown: which came, which are new on
// the glass, which were read. It draws nothing; whoever shows it is told of each change.

const KEPT_AS = "messages shown";
const KEPT = 500;

export class Inbox {
  #phones = new Map(); // number → {messages, unread}
  #shown = shownBefore(); // ids that a glass has told of, by this page or the one before it
  #here = { messages: null, unread: new Set() };
  #fresh = new Set();
  isHeld = false; // while a session is on the glass
  rung = null; // the newest message of this phone that came since it was turned to
  onChange = () => {};

  /** From here on the phone of that number is shown. */
  turnTo(phone) {
    if (!this.#phones.has(phone)) {
      this.#phones.set(phone, { messages: null, unread: new Set() });
    }
    this.#here = this.#phones.get(phone);
    this.#fresh = this.#unshown();
    this.rung = null;
    this.#ringFor(this.unread);
    this.onChange();
  }

  /** What the service says this phone holds: [{id, from, at, words}], in any order. */
  take(messages) {
    const known = new Set(this.messages.map(({ id }) => id));
    const same = messages.length === known.size && messages.every(({ id }) => known.has(id));
    if (same && this.#here.messages !== null) {
      return;
    }
    const arrived = messages.filter(({ id }) => !known.has(id) && !this.#shown.has(id));
    arrived.forEach(({ id }) => this.#here.unread.add(id));
    this.#here.messages = messages
      .map((message) => ({ ...message, at: new Date(message.at), came: this.#cameAt(message) }))
      .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
    this.#fresh = new Set([...this.#fresh, ...this.#unshown()]);
    this.#ringFor(this.messages.filter((message) => arrived.some(({ id }) => id === message.id)));
    this.onChange();
  }

  /** When a phone would have it: while the page looks on, by its own clock, not by the service's. */
  #cameAt({ id, at }) {
    const isFirst = this.#here.messages === null;
    const before = this.messages.find((message) => message.id === id);
    return before?.came ?? (isFirst ? new Date(at) : new Date());
  }

  /** Newest first. */
  get messages() {
    return this.#here.messages ?? [];
  }

  isUnread({ id }) {
    return this.#here.unread.has(id);
  }

  get unread() {
    return this.messages.filter((message) => this.isUnread(message));
  }

  /** How many the glass has yet to tell of, or tells of now. */
  get fresh() {
    return this.#fresh.size;
  }

  /** The glass tells of the new ones now: no glass of this number does so again. */
  tell() {
    const before = this.#shown.size;
    this.#fresh.forEach((id) => this.#shown.add(id));
    if (this.#shown.size > before) {
      keep(this.#shown);
    }
  }

  /** The notice is put away, unread. */
  dismiss() {
    this.#fresh.clear();
    this.onChange();
  }

  /** These were seen, so they need not be told of again. */
  read(messages) {
    for (const { id } of messages) {
      this.#here.unread.delete(id);
      this.#fresh.delete(id);
      this.#shown.add(id);
    }
    keep(this.#shown);
    this.onChange();
  }

  /** Of what came, newest first, the first that no page has told of. */
  #ringFor(came) {
    this.rung = came.find(({ id }) => !this.#shown.has(id)) ?? this.rung;
  }

  #unshown() {
    return new Set([...this.#here.unread].filter((id) => !this.#shown.has(id)));
  }
}

function shownBefore() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "[]"));
  } catch {
    return new Set(); // storage is refused: they are told of again
  }
}

function keep(shown) {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify([...shown].slice(-KEPT)));
  } catch {
    // as above
  }
}
