// How a handset is worked: by mouse and touch, by the computer's keys, by the clipboard. The keys
// act only while the phone has the focus.

export function listen(handset) {
  const { root, entry } = handset;
  const acts = {
    call: () => handset.call(),
    clear: () => handset.clear(),
    end: () => handset.hangUp(),
  };
  for (const button of root.querySelectorAll(".key")) {
    const { key, act } = button.dataset;
    button.addEventListener("click", key ? () => handset.press(key) : acts[act]);
  }
  root.querySelector("#soft-left").addEventListener("click", () => handset.softLeft());
  root.querySelector("#soft-right").addEventListener("click", () => handset.softRight());
  entry.addEventListener("input", () => handset.written());
  root.addEventListener("pointerdown", (event) => keepFocus(handset, event));
  root.addEventListener("keydown", (event) => fromKeyboard(handset, event));
  root.addEventListener("paste", (event) => fromClipboard(handset, event));
}

/** A key under the mouse hands the focus to the screen: Enter then sends, and presses nothing. */
function keepFocus(handset, event) {
  if (event.target !== handset.entry && !handset.glass.screen.contains(event.target)) {
    event.preventDefault();
    handset.focus();
  }
}

function fromKeyboard(handset, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  const deed = deedOf(handset, event);
  if (deed) {
    event.preventDefault();
    deed();
  }
}

/** What a key means where the focus is; null leaves it to the browser. */
function deedOf(handset, { key, target }) {
  const always = {
    Escape: () => handset.hangUp(),
    ArrowUp: () => handset.glass.scroll(-1),
    ArrowDown: () => handset.glass.scroll(1),
  };
  const onButton = target.tagName === "BUTTON";
  if (always[key]) {
    return always[key];
  }
  if (key === "Enter") {
    return onButton ? null : () => handset.softLeft();
  }
  if (target === handset.entry || (onButton && key === " ")) {
    return null; // the reply line and the buttons know what to do
  }
  if (key === "Backspace") {
    return () => handset.clear();
  }
  return [...key].length === 1 ? () => handset.type(key) : null;
}

function fromClipboard(handset, event) {
  if (event.target !== handset.entry) {
    handset.write(event.clipboardData.getData("text"));
    event.preventDefault();
  }
}
