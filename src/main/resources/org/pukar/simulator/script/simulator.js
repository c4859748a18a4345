// The page: settings, buttons, sharing and replaying. Everything is wired here.

import { WORKERS, freshNumber, grouped, readNumber } from "./callers.js";
import { SessionClock } from "./clock.js";
import { Handset } from "./handset.js";
import { Inbox } from "./inbox.js";
import { Line } from "./line.js";
import { MessagesPanel } from "./messages.js";
import { SessionPanel } from "./panels.js";
import { Post } from "./post.js";
import { Replay, typeOn } from "./replay.js";
import { read, write } from "./run.js";
import { SlowControl } from "./slow.js";

const WEAK_MS = 1500;

const { code, webhook, sessionSeconds, keySeconds } = document.documentElement.dataset;
const at = (id) => document.getElementById(id);

const steps = []; // what was keyed since the page opened or began again
let phone = null;

const panel = new SessionPanel();
const inbox = new Inbox();
const messages = new MessagesPanel();
const slow = new SlowControl(at("slow"));
const clock = new SessionClock({
  sessionSeconds: Number(sessionSeconds),
  keySeconds: Number(keySeconds),
  onTick: () => panel.showTime(clock),
  onOut: (why) => keyed("l", "", () => line.lose(why)),
});
const handset = new Handset(
  at("phone"),
  {
    call: (number) => keyed("c", number, () => line.call(number)),
    send: (reply) => keyed("s", reply, () => line.send(reply)),
    hangUp: () => (line.isLive ? keyed("e", "", () => line.hangUp()) : line.hangUp()),
    key: (typed) => {
      clock.keyPressed();
      panel.showReply(typed);
      messages.tell(inbox);
    },
  },
  inbox,
);
const post = new Post({
  take: (came) => {
    inbox.take(came);
    messages.away(false, inbox);
  },
  fail: () => messages.away(true, inbox),
});
const line = new Line({ handset, panel, clock, slow, settings, ended: () => post.ask() });
inbox.onChange = () => {
  handset.reader.settle();
  messages.show(inbox);
};

function settings() {
  return {
    webhook,
    code,
    phone,
    oneWayMs: at("air").value === "weak" ? WEAK_MS : 0,
    loseAt: at("lose-at").checked ? Number(at("lose-screen").value) : 0,
    latinOnly: at("letters").value === "latin",
  };
}

/** Does a deed and remembers it for the link; afterwards the buttons know what can be done. */
function keyed(act, words, deed) {
  steps.push({ act, words });
  at("shared").hidden = true;
  deed();
  wake();
  line.settled.then(wake);
}

function wake() {
  at("lose").ariaDisabled = !line.isLive;
  at("repeat").ariaDisabled = !line.canRepeat;
  at("thrice").ariaDisabled = !line.canRepeat;
  at("hard-says").hidden = line.canRepeat;
}

const deeds = {
  lose: () => line.isLive && keyed("l", "", () => line.lose("the radio was gone")),
  repeat: () => line.canRepeat && keyed("r", "", () => line.repeat(1)),
  thrice: () => line.canRepeat && keyed("t", "", () => line.repeat(3)),
};
const replay = new Replay({
  handset,
  line,
  others: { l: deeds.lose, r: deeds.repeat, t: deeds.thrice, w: slowDown },
  say,
});

/** Sets the control, and remembers that it was set just here. */
function slowDown(seconds) {
  slow.set(seconds);
  steps.push({ act: "w", words: seconds });
}

function showLetters() {
  const { latinOnly } = settings();
  at("letters-say").hidden = !latinOnly;
  handset.showLatinOnly(latinOnly);
}

function showAir() {
  at("bars").setAttribute("href", settings().oneWayMs > 0 ? "#i-weak" : "#i-bars");
}

function stopClock() {
  clock.stopped = at("stop-clock").checked;
  panel.showTime(clock);
}

function pretendToBe(number) {
  at("number").value = grouped(number);
  checkNumber();
}

function checkNumber() {
  const number = readNumber(at("number").value);
  at("number").setAttribute("aria-invalid", String(number === null));
  at("number-says").classList.toggle("bad", number === null);
  at("number-says").textContent =
    number === null
      ? "Ten digits that begin with 6 to 9, or + and a country. The last good number stays."
      : "Made up. It counts from the next call.";
  if (number !== null && number !== phone) {
    phone = number;
    inbox.turnTo(phone);
    post.turnTo(phone);
  }
}

async function share() {
  const { oneWayMs, loseAt, latinOnly } = settings();
  const hash = write(steps, {
    air: oneWayMs > 0 ? "weak" : "",
    letters: latinOnly ? "latin" : "",
    clock: clock.stopped ? "stopped" : "",
    lose: loseAt > 0 ? String(loseAt) : "",
  });
  at("link").value = location.origin + location.pathname + hash;
  at("shared").hidden = false;
  try {
    await navigator.clipboard.writeText(at("link").value);
    say("Copied.");
  } catch {
    at("link").select();
    say("Copy the link from the field.");
  }
}

function say(words) {
  at("says-so").textContent = words;
}

function startAgain() {
  replay.stop();
  slow.set("");
  line.forget();
  steps.length = 0;
  panel.reset();
  at("shared").hidden = true;
  say("");
  wake();
}

/** Plays a shared run with a number of its own. */
function playAgain(run) {
  startAgain();
  at("worker").value = "new";
  pretendToBe(freshNumber());
  apply(run.settings);
  replay.play(run.steps);
}

function apply({ air, letters, clock: stopped, lose }) {
  at("air").value = air === "weak" ? air : "";
  at("letters").value = letters === "latin" ? letters : "";
  at("stop-clock").checked = stopped === "stopped";
  at("lose-at").checked = /^\d{1,2}$/.test(lose);
  at("lose-screen").value = at("lose-at").checked ? lose : "3";
  showLetters();
  showAir();
  stopClock();
}

async function dial(number) {
  if (line.isLive) {
    handset.hangUp();
  }
  handset.rest();
  handset.focus();
  await typeOn(handset, number);
  handset.call();
}

for (const { name, lang, says, phone: number } of WORKERS) {
  const option = new Option(`${name}, ${says}`, number);
  option.lang = lang;
  at("worker").append(option);
}
at("worker").addEventListener("change", ({ target }) =>
  pretendToBe(target.value === "new" ? freshNumber() : target.value),
);
at("new-number").addEventListener("click", () => {
  at("worker").value = "new";
  pretendToBe(freshNumber());
});
at("number").addEventListener("input", checkNumber);
at("letters").addEventListener("change", showLetters);
at("air").addEventListener("change", showAir);
at("stop-clock").addEventListener("change", stopClock);
at("slow").addEventListener("change", ({ target }) => slowDown(target.value));
Object.entries(deeds).forEach(([id, deed]) => at(id).addEventListener("click", deed));
at("share").addEventListener("click", share);
at("again").addEventListener("click", () => {
  history.replaceState(null, "", location.pathname);
  startAgain();
});
for (const button of document.querySelectorAll("[data-dial]")) {
  button.addEventListener("click", () => dial(button.dataset.dial));
}
addEventListener("hashchange", openLink);

function openLink() {
  const run = read(location.hash);
  if (run) {
    playAgain(run);
  }
}

pretendToBe(freshNumber());
showLetters();
showAir();
stopClock();
wake();
openLink();
