// A slow service on demand: the next reply goes out with a word to the service that what it starts
// is to take its time. Good for one reply.

const PATIENCE_MS = 5_000;

export class SlowControl {
  constructor(select) {
    this.select = select;
  }

  /** Sets the control as a shared run has it; what it does not know is "no longer". */
  set(seconds) {
    const known = Array.from(this.select.options, ({ value }) => value);
    this.select.value = known.includes(seconds) ? seconds : "";
  }

  /** Tells the service and goes back to "no longer": {seconds, taken}, or null if nothing is set. */
  async spend(phone) {
    const seconds = this.select.value;
    if (seconds === "") {
      return null;
    }
    this.set("");
    return { seconds, taken: await post(phone, seconds) };
  }
}

async function post(phone, seconds) {
  try {
    const response = await fetch("/simulator/slow", {
      method: "POST",
      body: new URLSearchParams({ phone, seconds }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}
