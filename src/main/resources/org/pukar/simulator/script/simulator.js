// The page: settings, buttons, sharing and replaying. Everything is wired here.

import { SessionClock } from "./clock.js";
import { Handset } from "./handset.js";
import { Hardships } from "./hardships.js";
import { Inbox } from "./inbox.js";
import { Line } from "./line.js";
import { MessagesPanel } from "./messages.js";
import { SessionPanel } from "./panels.js";
import { Post } from "./post.js";
import { Pretend } from "./pretend.js";
import { Ring } from "./ring.js";
import { SlowControl } from "./slow.js";
import { Talks } from "./talks.js";
import { Texts } from "./texts.js";

const { code, webhook, number, texts: textWebhook, ...patience } = document.documentElement.dataset;
const at = (id) => document.getElementById(id);

const steps = []; // what was keyed since the page opened or began again

const panel = new SessionPanel();
const inbox = new Inbox();
const texts = new Texts({ settings, trace: () => line.trace, changed: textChanged });
const talks = new Talks({ inbox, number, sent: () => texts.of(pretend.phone) });
const messages = new MessagesPanel({ answer: text, again: (failed) => texts.again(failed) });
const ring = new Ring({ phone: at("phone"), inbox, read: (from) => openTalk(from) });
const slow = new SlowControl(at("slow"));
const clock = new SessionClock({
  sessionSeconds: Number(patience.sessionSeconds),
  keySeconds: Number(patience.keySeconds),
  onTick: () => panel.showTime(clock),
  onOut: (why) => keyed("l", "", () => line.lose(why)),
});
const handset = new Handset(
  at("phone"),
  {
    call: (dialled) => keyed("c", dialled, () => line.call(dialled)),
    send: (reply) => keyed("s", reply, () => line.send(reply)),
    text,
    again: (failed) => texts.again(failed),
    hangUp: () => (line.isLive ? keyed("e", "", () => line.hangUp()) : line.hangUp()),
    key: (typed, mode) => {
      clock.keyPressed();
      panel.showReply(mode === "writing" ? "" : typed);
      messages.count(mode === "writing" ? typed : "");
      messages.tell(inbox);
      ring.settle();
    },
  },
  talks,
);
const post = new Post({
  take: (came) => {
    inbox.take(came);
    messages.away(false, inbox);
  },
  fail: () => messages.away(true, inbox),
});
const line = new Line({ handset, panel, clock, slow, settings, ended: () => post.ask() });
const hardships = new Hardships({ handset, clock, panel });
const pretend = new Pretend((phone) => {
  messages.became();
  inbox.turnTo(phone);
  post.turnTo(phone);
});
let voice = null; // fetched with the first call
for (const deed of ["missed", "dial"]) {
  at("voice-" + deed).addEventListener("click", async () => {
    const { Voice } = await import("./voice.js");
    voice ??= new Voice(() => pretend.phone);
    voice[deed]();
  });
}
inbox.onChange = () => {
  handset.texter.settle();
  messages.show(talks);
  ring.settle();
  at("resend").ariaDisabled = lastText() === undefined;
};

function settings() {
  return {
    webhook,
    code,
    textWebhook,
    number,
    phone: pretend.phone,
    ...hardships.now,
  };
}

/** Sends a text from the phone now shown. */
function text(words) {
  let taken;
  keyed("m", words, () => (taken = texts.send(words)));
  return taken;
}

function textAgain() {
  let taken;
  if (lastText()) {
    keyed("n", "", () => (taken = texts.again(lastText())));
  }
  return taken;
}

function lastText() {
  return texts.of(pretend.phone).at(-1);
}

function textChanged(changed) {
  if (changed.from === pretend.phone) {
    messages.became(changed);
    inbox.onChange();
    post.hurry();
  }
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
const replayed = {
  handset,
  line,
  others: { l: deeds.lose, r: deeds.repeat, t: deeds.thrice, w: slowDown, m: text, n: textAgain },
  say,
};
let replay = null; // fetched with the first run that is played again

/** Sets the control, and remembers that it was set just here. */
function slowDown(seconds) {
  slow.set(seconds);
  steps.push({ act: "w", words: seconds });
}

async function share() {
  const { write } = await import("./run.js");
  const hash = write(steps, hardships.shared);
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
  replay?.stop();
  slow.set("");
  line.forget();
  steps.length = 0;
  panel.reset();
  at("shared").hidden = true;
  say("");
  wake();
}

/** Plays a shared run with a number of its own. */
async function playAgain(run) {
  const { Replay } = await import("./replay.js");
  replay ??= new Replay(replayed);
  startAgain();
  pretend.beNew();
  hardships.apply(run.settings);
  replay.play(run.steps);
}

async function dial(dialled) {
  if (line.isLive) {
    handset.hangUp();
  }
  handset.rest();
  handset.focus();
  await handset.typeOn(dialled);
  handset.call();
}

/** Opens a conversation on the phone, with these words to send if there are any. */
function openTalk(other, words = "") {
  if (line.isLive) {
    handset.hangUp();
  }
  handset.texter.open(other);
  handset.focus();
  if (words !== "") {
    handset.clearLine();
    handset.write(words);
  }
  at("phone").scrollIntoView({ block: "nearest" });
}

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
for (const sample of document.querySelectorAll("[data-text]")) {
  sample.addEventListener("click", () => openTalk(number, sample.dataset.text));
}
at("resend").addEventListener("click", textAgain);
addEventListener("hashchange", openLink);

async function openLink() {
  const { hash } = location;
  const run = hash === "" ? null : (await import("./run.js")).read(hash);
  if (run) {
    await playAgain(run);
  }
}

pretend.beNew();
wake();
openLink();
