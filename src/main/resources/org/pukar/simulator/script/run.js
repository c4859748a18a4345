// A run as a link: what was keyed and how the phone was set, never whose phone it was.

const SETTINGS = ["air", "letters", "clock", "lose"];

/** `#run=c*384*26%23~s1~s2&air=weak`: steps of one letter and its words, then the settings. */
export function write(steps, settings) {
  const keyed = steps.map(({ act, words = "" }) => act + escape(words)).join("~");
  const set = SETTINGS.filter((name) => settings[name]).map((name) => `${name}=${settings[name]}`);
  return "#" + ["run=" + keyed, ...set].join("&");
}

/** {steps, settings} of such a link's hash, or null where it holds none. */
export function read(hash) {
  const parts = Object.fromEntries(hash.slice(1).split("&").map(split));
  if (!parts.run) {
    return null;
  }
  try {
    const steps = parts.run.split("~").map((step) => ({
      act: step[0],
      words: decodeURIComponent(step.slice(1)),
    }));
    const settings = SETTINGS.map((name) => [name, parts[name] ?? ""]);
    return { steps, settings: Object.fromEntries(settings) };
  } catch {
    return null; // a link cut in two on its way here
  }
}

function split(part) {
  const at = part.indexOf("=");
  return [part.slice(0, at), part.slice(at + 1)];
}

function escape(words) {
  return encodeURIComponent(words).replaceAll("~", "%7E");
}
