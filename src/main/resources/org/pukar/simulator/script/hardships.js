// How hard it is made for the phone: a weak network, few letters, a session that is lost, or the
// clock stopped for whoever looks on.

const WEAK_MS = 1500;

const at = (id) => document.getElementById(id);

export class Hardships {
  constructor({ handset, clock, panel }) {
    Object.assign(this, { handset, clock, panel });
    at("letters").addEventListener("change", () => this.#showLetters());
    at("air").addEventListener("change", () => this.#showAir());
    at("stop-clock").addEventListener("change", () => this.#stopClock());
    this.#show();
  }

  /** {oneWayMs, loseAt, latinOnly} as they stand at this moment. */
  get now() {
    return {
      oneWayMs: at("air").value === "weak" ? WEAK_MS : 0,
      loseAt: at("lose-at").checked ? Number(at("lose-screen").value) : 0,
      latinOnly: at("letters").value === "latin",
    };
  }

  /** The same as a link has them. */
  get shared() {
    return {
      air: at("air").value,
      letters: at("letters").value,
      clock: this.clock.stopped ? "stopped" : "",
      lose: at("lose-at").checked ? at("lose-screen").value : "",
    };
  }

  /** Sets them as a link has them. */
  apply({ air, letters, clock, lose }) {
    at("air").value = air === "weak" ? air : "";
    at("letters").value = letters === "latin" ? letters : "";
    at("stop-clock").checked = clock === "stopped";
    at("lose-at").checked = /^\d{1,2}$/.test(lose);
    at("lose-screen").value = at("lose-at").checked ? lose : "3";
    this.#show();
  }

  #show() {
    this.#showLetters();
    this.#showAir();
    this.#stopClock();
  }

  #showLetters() {
    const { latinOnly } = this.now;
    at("letters-say").hidden = !latinOnly;
    this.handset.showLatinOnly(latinOnly);
  }

  #showAir() {
    at("bars").setAttribute("href", this.now.oneWayMs > 0 ? "#i-weak" : "#i-bars");
  }

  #stopClock() {
    this.clock.stopped = at("stop-clock").checked;
    this.panel.showTime(this.clock);
  }
}
