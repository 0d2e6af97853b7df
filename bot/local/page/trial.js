// The page of the trial channel: each open person is a column that chats with the bot as that person.
// News comes from /local/api/events; what one does goes to /local/api as a POST. Nothing is kept here but the language.
import { Column } from "./column.js";
import { openKeys, places, placesOf, putReady, toggle } from "./places.js";
import { banner, columns, make, messages, narrow, page, people, post, unread } from "./shown.js";
import { say, sayAll } from "./words.js";

let started = null;
const turner = document.querySelector("#language");
const newcomer = document.querySelector("#newcomer form");

function arrange() {
  const open = openKeys();
  for (const [key, column] of columns) {
    if (open.includes(key)) continue;
    column.node.remove();
    columns.delete(key);
  }
  for (const place of places()) {
    if (!open.includes(place.key)) continue;
    unread.delete(place.key);
    if (!columns.has(place.key)) enter(place);
  }
  // In the order of the switch, moving only what is out of place: moving a column would lose its focus.
  const nodes = places().flatMap(({ key }) => columns.get(key)?.node ?? []);
  const main = document.querySelector("#columns");
  nodes.forEach((node, index) => main.children[index] === node || main.insertBefore(node, main.children[index] ?? null));
  drawSwitch(open);
  putReady();
}

/** Let the page around the columns speak its language. */
function speakAround() {
  const spoken = page.language;
  document.documentElement.lang = spoken;
  document.title = say(spoken, "title");
  sayAll(document, spoken);
  for (const column of columns.values()) sayAll(column.node, column.language);
  turner.lang = spoken === "en" ? "nl" : "en";
  // Who is added is most likely to speak it too.
  for (const option of newcomer.elements.locale.options) option.defaultSelected = option.value === spoken;
}

turner.onclick = () => {
  page.language = turner.lang;
  localStorage.setItem("language", page.language);
  speakAround();
  for (const column of columns.values()) column.turn();
  drawSwitch(openKeys());
};

function enter(place) {
  const column = new Column(place);
  columns.set(place.key, column);
  for (const message of column.messages()) column.show(message);
  requestAnimationFrame(() => (column.log.scrollTop = (column.log.lastElementChild?.offsetTop ?? 0) - 10));
  const person = people.get(place.key);
  // The first time somebody opens the chat, the bot is installed for them.
  if (person && !person.installed) {
    post("people", { name: person.name, organisation: person.organisation });
  }
}

function drawSwitch(open) {
  const nav = document.querySelector("#switch");
  const focused = document.activeElement?.dataset.key;
  nav.replaceChildren(...page.organisations.filter((one) => placesOf(one).length).map((one) => {
    const name = make("span", { id: `organisation-${one.key}`, class: "organisation" }, one.name);
    return make("div", { role: "group", "aria-labelledby": name.id }, name, ...placesOf(one).map(({ key, title }) => {
      const button = make("button", { type: "button", "aria-pressed": open.includes(key), "data-key": key, "data-testid": `switch-${key}` }, title);
      if (unread.has(key)) button.append(make("span", { class: "unread" }, make("span", { class: "hidden" }, ` ${say(page.language, "unread")}`)));
      button.onclick = () => toggle(key);
      return button;
    }));
  }));
  nav.querySelector(`[data-key="${focused}"]`)?.focus();
  // Who was opened just now is in sight, however many there are.
  const shown = [narrow.matches, ...open].join();
  if (nav.dataset.open === shown) return;
  nav.dataset.open = shown;
  [...nav.querySelectorAll("[aria-pressed=true]")].at(-1)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function take(event) {
  if (event.kind === "hello") {
    // Another start of the bot: its channel has forgotten everything that is shown here.
    if (started && started !== event.started) location.reload();
    started = event.started;
    page.group = event.group;
    if (!page.organisations.length) {
      page.organisations = event.organisations;
      newcomer.elements.organisation.append(...page.organisations.map((one) => make("option", { value: one.key }, one.name)));
    }
    for (const person of event.people) people.set(person.slug, person);
  } else if (event.kind === "person") {
    people.set(event.slug, event);
    for (const column of columns.values()) if (column.isGroup) column.offerSpeakers();
    columns.get(event.slug)?.dress(event.name, event.role, page.organisations.find((one) => one.key === event.organisation));
  } else {
    const place = places().find(({ conversation }) => conversation === event.conversation);
    const column = columns.get(place?.key);
    if (event.kind === "typing") {
      column?.typing(event.on);
      return;
    }
    const known = messages.get(event.conversation) ?? messages.set(event.conversation, new Map()).get(event.conversation);
    known.set(event.id, event);
    column?.show(event);
    column?.speak();
    if (place && !column && event.author === "bot") unread.add(place.key);
  }
  scheduleArrange();
}

let arranging = false;
function scheduleArrange() {
  if (arranging) return;
  arranging = true;
  setTimeout(() => {
    arranging = false;
    arrange();
  });
}

newcomer.onsubmit = async (event) => {
  event.preventDefault();
  const form = event.target;
  const before = new Set(people.keys());
  if (!(await post("people", Object.fromEntries(new FormData(form))))) return;
  form.reset();
  form.parentElement.open = false;
  const answer = await (await fetch("/local/api/people")).json();
  const added = answer.people.find((person) => !before.has(person.slug));
  if (added) people.set(added.slug, added), toggle(added.slug);
};

speakAround();
window.addEventListener("hashchange", arrange);
narrow.addEventListener("change", arrange);
if (!location.hash && !page.ready.text) history.replaceState(null, "", narrow.matches ? "#anna" : "#anna,dirkje,regiekanaal");

const events = new EventSource("/local/api/events");
events.onmessage = (event) => take(JSON.parse(event.data));
events.onopen = () => (banner.textContent = "");
events.onerror = () => (banner.textContent = say(page.language, "lost"));
