"use strict";

const AFTER = 10; // earlier messages that the server takes
const KEEP = 5; // those that stay when there are more: what was sent before is then found again for five turns
const PATIENCE = 30_000; // milliseconds until the server counts as gone
const REFUSED = { 413: "long", 502: "gone", 503: "busy", 504: "gone" }; // what is said of a status; else that it failed

const root = document.documentElement;
const log = document.getElementById("log");
const field = document.getElementById("question");
const embedder = originOf(new URLSearchParams(location.search).get("origin"));
const store = "faq-bot " + location.pathname;
const draft = store + " draft";
const longest = Number(root.dataset.longest); // characters of a message that the server reads

let turns = []; // {message, shown, sent?, language?, answer?, wrong?}: what was asked, as it is sent and as it is shown
let queue = Promise.resolve();
let asking = new AbortController(); // lets go of the question that is with the server
const reporting = new WeakSet(); // turns of which it is not known yet whether they are noted as wrong
const places = new WeakMap(); // of each turn the element that its answer stands under

function make(name) {
  return document.getElementById(name).content.firstElementChild.cloneNode(true);
}

function addUnder(turn, element) {
  places.get(turn).after(element);
  return element;
}

function offer(list, offers, language) {
  for (const { entry_id: entry, question } of offers) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.entry = entry;
    button.textContent = question;
    button.lang = language;
    button.dir = "auto";
    item.append(button);
    list.append(item);
  }
}

function visible(text) {
  const steers = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  return text.replace(steers, (char) => (char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\ufffd"));
}

function showQuestion(turn) {
  const element = make("asked");
  element.querySelector("p").textContent = visible(turn.shown);
  places.set(turn, element);
  log.append(element);
}

function showAnswer(turn, answer) {
  const element = make("answer");
  element.dataset.status = answer.status;
  element.querySelectorAll(".text, .why").forEach((part) => (part.lang = answer.language));
  element.querySelector(".text").innerHTML = answer.rendered.html; // made safe by the server
  showSources(element.querySelector(".sources"), answer.sources);
  const next = element.querySelector(".next");
  next.hidden = !answer.rendered.offered.length;
  next.querySelector("p").hidden = answer.status === "ambiguous" || answer.status === "no_match";
  offer(next.querySelector("ul"), answer.rendered.offered, answer.language);
  showWhy(element.querySelector(".why"), answer.rendered.why);
  showWrong(element.querySelector(".wrong"), turn, answer);
  return addUnder(turn, element);
}

function showSources(line, sources) {
  line.hidden = !sources.length;
  sources.forEach((source, place) => {
    const known = [source.title || source.id, source.publisher, source.date, source.locator];
    const named = source.citation || known.filter(Boolean).join(", ");
    const shown = document.createElement(/^https?:\/\//i.test(source.url) ? "a" : "cite");
    if (shown.localName === "a") Object.assign(shown, { href: source.url, target: "_blank", rel: "noopener noreferrer" });
    shown.textContent = named;
    line.append(...(place ? ["; ", shown] : [shown]));
  });
}

function showWhy(box, lines) {
  for (const line of lines) {
    const row = document.createElement("div");
    // "label: text", the question of a part, or a line of details, which is indented.
    const [, label, rest] = /^(\S[^:：]*\s?[:：]|\S.*)(.*)$/.exec(line) ?? [];
    if (label) {
      const name = document.createElement("b");
      name.textContent = label;
      row.append(name, rest);
    } else {
      row.className = "detail";
      row.textContent = line.trim();
    }
    box.append(row);
  }
}

function showWrong(line, turn, answer) {
  const said = answer.entry_id || answer.parts?.length;
  line.hidden = root.dataset.notes !== "yes" || !said || !turn.sent;
  if (turn.wrong) confirmWrong(line, "noted");
  line.querySelector("button").addEventListener("click", () => callWrong(line, turn));
}

function confirmWrong(line, outcome) {
  line.querySelector("button").hidden = outcome === "noted";
  line.querySelector("span").textContent = line.dataset[outcome];
}

async function callWrong(line, turn) {
  if (turn.wrong || reporting.has(turn)) return;
  reporting.add(turn);
  let outcome = "failed";
  try {
    const response = await post("api/wrong", { ...turn.sent, entry_id: turn.answer.entry_id }, turn.language);
    outcome = { 204: "noted", 507: "unkept" }[response.status] ?? "failed";
  } catch {
    // No answer came: whether it is noted is not known, so it is not said to be.
  }
  reporting.delete(turn);
  turn.wrong = outcome === "noted";
  confirmWrong(line, outcome);
  if (turn.wrong) field.focus({ preventScroll: true });
  remember();
}

function reveal(element) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const block = element.offsetHeight > log.clientHeight * 0.8 ? "start" : "nearest";
  element.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
}

function keep(name, text) {
  try {
    sessionStorage.setItem(name, text);
    return true;
  } catch {
    return false; // a browser may forbid to keep anything: the conversation then lasts until the page is left
  }
}

function remember() {
  // A browser keeps some megabytes of a tab, and nothing at all of more: then the latest turns alone.
  const written = (kept) => JSON.stringify(kept, (name, value) => (name === "shown" ? beginning(value) : value));
  let kept = turns;
  while (!keep(store, written(kept)) && kept.length > 1) kept = kept.slice(Math.ceil(kept.length / 2));
}

function beginning(text) {
  return text.length > 2 * longest ? [...text.slice(0, 2 * longest)].slice(0, longest).join("") + "…" : text;
}

function recall() {
  try {
    const kept = [...(JSON.parse(sessionStorage.getItem(store)) ?? [])];
    if (!kept.every((turn) => typeof turn.shown === "string")) throw new TypeError("no questions");
    const waiting = kept.filter((turn) => !turn.answer);
    // What was left unanswered is asked again, after all that was answered.
    turns = [...kept.filter((turn) => turn.answer), ...waiting];
    for (const turn of turns) {
      showQuestion(turn);
      if (turn.answer) showAnswer(turn, turn.answer);
    }
    field.value = sessionStorage.getItem(draft) ?? "";
    waiting.forEach(queueUp);
  } catch {
    forget(); // It is forbidden to read, or was not written by this page.
  }
}

function isRead(message) {
  return typeof message !== "string" || [...message].length <= longest;
}

function before(turn) {
  const earlier = turns.slice(0, turns.indexOf(turn)).filter((other) => other.answer && isRead(other.message));
  const beyond = Math.max(0, earlier.length - AFTER);
  return earlier.slice(beyond && Math.ceil(beyond / KEEP) * KEEP).map((other) => other.message);
}

function patience(until = new AbortController()) {
  setTimeout(() => until.abort(), PATIENCE); // to what has been answered by then it is nothing
  return until.signal;
}

function post(path, content, language, until) {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": language },
    body: JSON.stringify(content),
    signal: patience(until),
  });
}

async function read(response) {
  if (response.ok) return response.json();
  throw Object.assign(new Error(response.status), { reason: REFUSED[response.status] ?? "failed" });
}

async function fetchAnswer(turn, after) {
  Object.assign(turn, { sent: { question: turn.message, after }, language: root.dataset.language });
  asking = new AbortController();
  const response = await post("api/ask", { ...turn.sent, rendered: true }, turn.language, asking);
  // What was picked may have left the base since, and a proxy may let less through: then less comes before.
  const isRefused = response.status === 422 || response.status === 413;
  if (isRefused && after.length) return fetchAnswer(turn, after.slice(Math.ceil(after.length / 2)));
  if (isRefused && typeof turn.message !== "string") {
    turn.message = turn.shown; // it is not there to be picked: its question is asked
    return fetchAnswer(turn, before(turn));
  }
  return read(response);
}

function shownOrFailed(turn, found) {
  try {
    return showAnswer(turn, found);
  } catch (error) {
    throw Object.assign(error, { reason: "failed" });
  }
}

function queueUp(turn) {
  const waiting = addUnder(turn, make("waiting"));
  reveal(waiting);
  queue = queue.then(() => answer(turn, waiting));
}

async function answer(turn, waiting) {
  if (!turns.includes(turn)) return;
  try {
    const found = await fetchAnswer(turn, before(turn));
    if (!turns.includes(turn)) return;
    const shown = shownOrFailed(turn, found);
    turn.answer = found; // only now: what cannot be shown is none, and would be kept
    remember();
    requestAnimationFrame(() => reveal(shown));
  } catch (error) {
    if (turns.includes(turn)) fail(turn, error.reason ?? "gone");
  } finally {
    waiting.remove();
  }
}

function failure(reason, again) {
  const element = make("failure");
  const said = element.querySelector("p");
  said.textContent = said.dataset[reason];
  element.querySelector("button").addEventListener("click", () => {
    element.remove();
    again();
  });
  return element;
}

function fail(turn, reason) {
  const again = () => {
    field.focus();
    queueUp(turn);
  };
  reveal(addUnder(turn, failure(reason, again)));
}

function ask(message, shown) {
  const turn = { message, shown };
  turns.push(turn);
  remember();
  showQuestion(turn);
  queueUp(turn);
}

function forget() {
  turns = [];
  queue = Promise.resolve(); // nothing waits for an answer that nobody wants any more
  asking.abort();
  remember();
  log.querySelectorAll(":scope > :not(.welcome)").forEach((element) => element.remove());
}

function restart() {
  forget();
  log.scrollTop = 0;
  field.focus();
}

async function listTopics() {
  const list = document.getElementById("everything");
  const box = list.querySelector(".topics");
  if (!list.open || box.childElementCount || box.ariaBusy === "true") return;
  box.ariaBusy = "true";
  try {
    const signal = patience();
    let response = await fetch("api/topics?language=" + encodeURIComponent(root.dataset.language), { signal });
    // The language may have left the base since.
    if (response.status === 422) response = await fetch("api/topics", { signal });
    const { topics, language } = await read(response);
    topics.forEach((topic) => showTopic(box, topic, language));
  } catch (error) {
    box.append(failure(error.reason ?? "gone", listTopics));
  } finally {
    box.ariaBusy = "false";
  }
}

function showTopic(box, topic, language) {
  const heading = document.createElement("h2");
  const list = document.createElement("ul");
  heading.textContent = topic.title;
  heading.lang = language;
  offer(list, topic.entries, language);
  box.append(heading, list);
}

document.getElementById("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (!question) return;
  field.value = "";
  // Of what is too long no more is sent than shows that it is.
  ask([...question].slice(0, longest + 1).join(""), question);
});

field.addEventListener("keydown", (event) => {
  // Enter also ends the choice of a Japanese word, which sends nothing.
  if (event.key !== "Enter" || event.shiftKey || composes(event)) return;
  event.preventDefault();
  document.getElementById("form").requestSubmit();
});

log.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-entry]");
  if (!button) return;
  ask({ entry_id: button.dataset.entry }, button.textContent);
  field.focus({ preventScroll: true });
});

log.addEventListener("toggle", (event) => event.target.open && reveal(event.target), true);
document.getElementById("everything").addEventListener("toggle", listTopics);
document.getElementById("restart").addEventListener("click", restart);
document.getElementById("language").addEventListener("change", (event) => {
  const here = new URL(location.href);
  here.searchParams.set("language", event.target.value);
  location.replace(here);
});

// A page without an origin of its own, such as a local file, cannot be told anything.
function originOf(address) {
  try {
    return new URL(address).origin.replace(/^null$/, "");
  } catch {
    return "";
  }
}

// Some browsers tell of the key that ends a word only by its number.
function composes(event) {
  return event.isComposing || event.keyCode === 229;
}

function tell(what) {
  if (embedder && parent !== window) parent.postMessage({ faqBot: what }, embedder);
}

document.getElementById("close").addEventListener("click", () => tell("close"));
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !composes(event)) tell("close");
});
addEventListener("message", (event) => {
  const isOurs = event.source === parent && event.origin === embedder;
  if (isOurs && event.data?.faqBot === "open") field.focus();
});

addEventListener("pagehide", () => keep(draft, field.value));
// A page that the browser had put aside knows nothing of what was asked or forgotten in the tab since.
addEventListener("pageshow", (event) => event.persisted && location.reload());

recall();
if (turns.length) log.scrollTop = log.scrollHeight;
else if (root.className === "alone") field.focus();
tell("ready");
