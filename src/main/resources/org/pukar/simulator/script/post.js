// Asks the service for the messages of the phone now shown: every two seconds while somebody can
// see the page, more often just after a text was sent, every ten while the service does not answer.

const EVERY_MS = 2_000;
const SOON_MS = 500;
const SOON_TIMES = 10;
const AWAY_MS = 10_000;
const PATIENCE_MS = 5_000;

export class Post {
  #phone = null;
  #timer = 0;
  #hurries = 0; // questions left that are asked sooner
  #round = 0; // answers to a question that was asked again are thrown away

  /** take(messages) is called with each answer, fail() where none came. */
  constructor({ take, fail }) {
    Object.assign(this, { take, fail });
    document.addEventListener("visibilitychange", () => this.ask());
  }

  turnTo(phone) {
    this.#phone = phone;
    this.ask();
  }

  /** Asks at once and often: an answer is waited for. */
  hurry() {
    this.#hurries = SOON_TIMES;
    this.ask();
  }

  /** Asks at once, whenever the next question was due. */
  async ask() {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    if (document.hidden) {
      return;
    }
    const messages = await fetchMessages(this.#phone);
    if (round === this.#round) {
      this.#timer = setTimeout(() => this.ask(), this.#pauseAfter(messages));
      messages === null ? this.fail() : this.take(messages);
    }
  }

  #pauseAfter(messages) {
    if (messages === null) {
      return AWAY_MS;
    }
    return this.#hurries-- > 0 ? SOON_MS : EVERY_MS;
  }
}

async function fetchMessages(phone) {
  try {
    const response = await fetch("/simulator/messages", {
      method: "POST",
      body: new URLSearchParams({ phone }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? (await response.json()).messages : null;
  } catch {
    return null;
  }
}
