// A shared run played again, at a pace that can be followed.

const READING_MS = 700;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Replay {
  #steps = null;

  /** others: what is done beside the phone, by the letter of its step; slow(seconds) among them. */
  constructor({ handset, line, others, say }) {
    Object.assign(this, { handset, line, others, say });
  }

  stop() {
    this.#steps = null;
  }

  async play(steps) {
    this.#steps = steps;
    for (const [index, step] of steps.entries()) {
      this.say(`Replaying a shared run: ${index + 1} of ${steps.length}`);
      await this.line.settled;
      await pause(READING_MS);
      if (this.#steps !== steps) {
        return;
      }
      if (!(await this.#take(step))) {
        this.say(`The run stopped at step ${index + 1}: the phone was not ready for it.`);
        return;
      }
    }
    await this.line.settled;
    this.say("Replayed to the end.");
  }

  async #take({ act, words }) {
    if (act in this.others) {
      await this.others[act](words);
      return true;
    }
    const { handset } = this;
    const ready = { c: handset.mode !== "reply", s: handset.mode === "reply", e: true }[act];
    if (!ready) {
      return false;
    }
    if (act === "c" && handset.mode !== "idle") {
      handset.hangUp();
    }
    await handset.typeOn(words);
    const acts = { c: () => handset.call(), s: () => handset.softLeft(), e: () => handset.hangUp() };
    acts[act]();
    return true;
  }
}
