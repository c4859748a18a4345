// The network's patience: so many seconds a session, so many for a key. Counts only while it runs
// and is not stopped.

const TICK_MS = 250;

export class SessionClock {
  #timer = null;
  #seen = 0;
  #session = 0;
  #key = 0;
  #waitsForKey = false;

  constructor({ sessionSeconds, keySeconds, onTick, onOut }) {
    Object.assign(this, { sessionSeconds, keySeconds, onTick, onOut });
    this.stopped = false;
  }

  start() {
    this.#session = 0;
    this.#key = 0;
    this.#seen = Date.now();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.onTick();
  }

  end() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.onTick();
  }

  /** While the service works nobody waits for a key. */
  waitForKey(waits) {
    this.#waitsForKey = waits;
    this.#key = 0;
  }

  keyPressed() {
    this.#key = 0;
  }

  get runs() {
    return this.#timer !== null;
  }

  get sessionLeft() {
    return Math.max(0, Math.ceil(this.sessionSeconds - this.#session / 1000));
  }

  get keyLeft() {
    return Math.max(0, Math.ceil(this.keySeconds - this.#key / 1000));
  }

  #tick() {
    const now = Date.now();
    const passed = this.stopped ? 0 : now - this.#seen;
    this.#seen = now;
    this.#session += passed;
    this.#key += this.#waitsForKey ? passed : 0;
    this.onTick();
    if (this.sessionLeft === 0) {
      this.onOut(`the session took longer than ${this.sessionSeconds} s`);
    } else if (this.keyLeft === 0) {
      this.onOut(`no key for ${this.keySeconds} s`);
    }
  }
}
