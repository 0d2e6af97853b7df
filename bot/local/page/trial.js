// The page of the trial channel: each open person is a column that chats with the bot as that person.
// News comes from /local/api/events; what one does goes to /local/api as a POST. Nothing is kept here but what is shown.
import { actionJson, drawCard, isLocal, toHtml } from "./cards.js";
import { languageOf, say, sayAll } from "./words.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const FILE = "application/vnd.microsoft.teams.card.file.info";
const TYPING_SECONDS = 15;

const people = new Map(); // slug -> person
const messages = new Map(); // conversation -> Map(message id -> message)
const columns = new Map(); // slug, or the group's key -> Column
const unread = new Set(); // keys of closed columns in which something was said
const narrow = window.matchMedia("(max-width: 760px)");
const banner = document.querySelector("#banner");
let organisations = []; // {key, name}, in their order
let group = null;
let started = null;
let language = "nl"; // of the page around the columns: that of who was opened last
// Something to say that waits in a compose box for whoever is to send it; "" for nothing, no key for whoever is chosen first.
let ready = { text: new URLSearchParams(location.search).get("say")?.slice(0, 4000) ?? "", key: "" };

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** POST to the local API; what it refuses, or that it is gone, shows as a line at the top. */
async function post(what, body) {
  try {
    const response = await fetch(`/local/api/${what}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const answer = await response.json();
    banner.textContent = response.ok ? "" : answer.error.message;
    return response.ok;
  } catch {
    banner.textContent = say(language, "unreachable");
    return false;
  }
}

class Column {
  constructor({ key, title, role, conversation, organisation }) {
    this.key = key;
    this.conversation = conversation;
    this.isGroup = conversation === group.id;
    this.viewer = this.isGroup ? peopleOf(group.organisation)[0].slug : key;
    this.bubbles = new Map(); // message id -> its node and what it shows
    this.editing = null;
    this.node = document.querySelector("#column").content.firstElementChild.cloneNode(true);
    this.log = this.find(".log");
    this.log.addEventListener("click", dropSecondClick, true);
    this.field = this.find("[data-testid=text]");
    this.dress(title, role, organisation);
    this.find(".close").onclick = () => toggle(key);
    this.find(".compose").onsubmit = (event) => this.send(event);
    this.find(".editing button").onclick = () => this.edit(null);
    this.speak();
    if (this.isGroup) this.offerSpeakers();
  }

  find(selector) {
    return this.node.querySelector(selector);
  }

  /** What Regiebot speaks here: the language of its newest card, and before there is one that of the person. */
  newestLanguage() {
    const spoken = this.messages().map((message) => this.content(message)?.content?.lang).filter(Boolean);
    return languageOf(spoken.at(-1) ?? people.get(this.viewer)?.locale);
  }

  /** Say all of the column in the language it has now; does nothing where that is what it speaks already. */
  speak() {
    const newest = this.newestLanguage();
    if (newest === this.language) return;
    this.language = newest;
    this.node.lang = newest;
    sayAll(this.node, newest);
    this.dress(this.title, this.role, this.organisation);
    for (const message of this.messages()) if (this.bubbles.has(message.id)) this.show(message);
  }

  say(key, values) {
    return say(this.language, key, values);
  }

  dress(title, role, organisation) {
    Object.assign(this, { title, role, organisation });
    if (!this.language) return;
    const heading = this.find("h2");
    heading.id = `title-${this.key}`;
    heading.textContent = title;
    this.node.dataset.testid = this.isGroup ? `channel-${this.key}` : `person-${this.key}`;
    this.node.setAttribute("aria-labelledby", heading.id);
    this.node.setAttribute("aria-describedby", `about-${this.key}`);
    this.log.setAttribute("aria-label", this.say("log", { title }));
    this.field.setAttribute("aria-label", this.say("field", { title }));
    this.field.placeholder = this.say(this.isGroup ? "toBotInGroup" : "toBot");
    this.find(".close").setAttribute("aria-label", this.say("close", { title }));
    this.find(".role").id = `about-${this.key}`;
    this.find(".role").textContent = [role && this.say(role), organisation.name].filter(Boolean).join(" · ");
    this.find(".face").textContent = this.isGroup ? "#" : title[0];
    this.find(".face").style.setProperty("--hue", hue(this.key));
  }

  offerSpeakers() {
    const select = this.find(".speaker select");
    select.replaceChildren(...peopleOf(group.organisation).map((person) => make("option", { value: person.slug }, person.name)));
    select.value = this.viewer;
    select.onchange = () => {
      this.viewer = select.value;
      this.speak();
      for (const message of this.messages()) this.show(message);
    };
    this.find(".speaker").hidden = false;
  }

  messages() {
    return [...(messages.get(this.conversation)?.values() ?? [])];
  }

  async send(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text) return;
    const message = this.editing;
    this.edit(null);
    const sent = message
      ? await post("edit", { person: this.viewer, message, text })
      : await post("say", { person: this.viewer, text, conversation: this.conversation });
    // What could not be sent is not lost, unless something else was typed meanwhile.
    if (!sent && !this.field.value) this.field.value = text;
  }

  edit(message) {
    this.editing = message?.id ?? null;
    this.find(".editing").hidden = !message;
    this.field.value = message?.text ?? "";
    this.field.focus();
  }

  typing(on) {
    clearTimeout(this.quiet);
    this.find(".typing").textContent = on ? this.say("typing") : "";
    if (on) this.quiet = setTimeout(() => this.typing(false), TYPING_SECONDS * 1000);
  }

  /** Draw a message, or draw it again when what this viewer sees of it changed. */
  show(message) {
    const old = this.bubbles.get(message.id);
    const shown = JSON.stringify([message, message.views[this.viewer], this.viewer, this.language]);
    if (old?.shown === shown) return;
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const card = JSON.stringify([this.content(message), message.text, message.deleted, message.consent, this.viewer, this.language]);
    if (old?.card === card) {
      this.note(old.node, message);
      old.shown = shown;
    } else {
      const node = this.draw(message);
      const hadFocus = old?.node.contains(document.activeElement);
      if (old) old.node.replaceWith(node);
      else this.place(node, message);
      // The button that had the focus is gone: its answer takes over, so that the keyboard stays where it was.
      if (hadFocus) node.focus({ preventScroll: true });
      this.bubbles.set(message.id, { node, shown, card });
    }
    // The newest comes into view from its top: of a card taller than the column one reads the question first.
    const node = this.bubbles.get(message.id).node;
    if (node === this.log.lastElementChild && (atEnd || !old)) this.log.scrollTop = node.offsetTop - 10;
  }

  /** By number, because after a reload what changed last comes last. */
  place(node, message) {
    const later = [...this.log.querySelectorAll("article")].find((other) => Number(other.dataset.messageId) > Number(message.id));
    this.log.insertBefore(node, later ?? null);
  }

  /** The attachment as this viewer sees it: a card that was answered is replaced for who answered. */
  content(message) {
    const view = message.views[this.viewer];
    return view ? { contentType: CARD, content: view } : message.attachment;
  }

  draw(message) {
    const mine = message.author === this.viewer;
    const author = message.author === "bot" ? "Regiebot" : (people.get(message.author)?.name ?? this.say("channel"));
    const node = make("article", {
      tabindex: "-1", class: `message from-${mine ? "me" : message.author}`, "data-message-id": message.id,
      "data-author": mine ? "me" : message.author, "aria-label": mine ? this.say("me") : author,
    });
    const time = new Date(message.sentAt).toLocaleTimeString(this.language === "en" ? "en-GB" : "nl-NL", { hour: "2-digit", minute: "2-digit" });
    const meta = make("p", { class: "meta" }, mine ? this.say("me") : author, " ", make("time", { datetime: message.sentAt }, time));
    if (message.edited) meta.append(` · ${this.say("edited")}`);
    if (mine && message.text && !message.deleted) {
      const button = make("button", { type: "button", "aria-label": this.say("editThis", { text: message.text.slice(0, 60) }) }, this.say("edit"));
      button.onclick = () => this.edit(message);
      meta.append(" ", button);
    }
    node.append(meta, this.bubble(message, node), make("p", { class: "note" }));
    this.note(node, message);
    return node;
  }

  note(node, message) {
    node.querySelector(".note").textContent = message.notes[this.viewer] ?? "";
  }

  bubble(message, node) {
    const bubble = make("div", { class: "bubble", lang: this.content(message)?.content?.lang ?? people.get(this.viewer)?.locale ?? "nl-NL" });
    const attachment = this.content(message);
    if (message.deleted) bubble.append(make("em", { lang: this.language }, this.say("deleted")));
    if (message.text && message.format === "plain") bubble.append(make("p", { class: "plain-text" }, message.text));
    else if (message.text) bubble.insertAdjacentHTML("beforeend", toHtml(message.text));
    if (attachment) bubble.append(this.attachment(attachment, message, node));
    bubble.classList.toggle("wide", attachment?.contentType === CARD);
    return bubble;
  }

  attachment(attachment, message, node) {
    const { contentType = "", content = {}, contentUrl = "", name = "" } = attachment;
    if (contentType === CARD) return drawCard(content, (action) => this.act(action, message, node));
    if (contentType === CONSENT) return this.consent(name, content, message, node);
    if (contentType === FILE && isLocal(contentUrl)) {
      return make("a", { class: "file", href: contentUrl, download: name, "data-testid": "download" }, this.say("download", { name }));
    }
    if (contentType.startsWith("image/")) return make("img", { src: contentUrl, alt: name || this.say("picture") });
    return make("p", {}, name || contentType);
  }

  consent(name, content, message, node) {
    const box = make("div", { class: "consent" }, make("p", { class: "file" }, name));
    const size = content.sizeInBytes ? ` (${Math.max(1, Math.round(content.sizeInBytes / 1024))} kB)` : "";
    box.append(make("p", {}, `${content.description ?? ""}${size}`));
    if (message.consent) {
      box.append(make("p", { class: "meta" }, this.say(message.consent === "accept" ? "accepted" : "declined")));
      return box;
    }
    for (const answer of ["accept", "decline"]) {
      const button = make("button", { type: "button", class: answer === "accept" ? "strong" : "", "data-testid": answer }, this.say(answer));
      button.onclick = () => this.run(node, () => post("consent", { person: this.viewer, message: message.id, answer }));
      box.append(button);
    }
    return box;
  }

  act(action, message, node) {
    const asked = actionJson(action);
    if (asked.type === "Action.OpenUrl") {
      // A link to a chat with the bot opens, in Teams, the chat of whoever follows it.
      const text = isLocal(asked.url) && new URL(asked.url).pathname === "/local/" && new URL(asked.url).searchParams.get("say");
      if (text) {
        ready = { text, key: this.viewer };
        if (columns.has(this.viewer)) putReady();
        else toggle(this.viewer);
      } else if (isLocal(asked.url)) window.open(asked.url, "_blank", "noopener");
      else node.querySelector(".note").textContent = this.say("address", { url: asked.url });
      return;
    }
    // The renderer reports what it did itself (ToggleVisibility, ShowCard) too.
    if (asked.type !== "Action.Execute" && asked.type !== "Action.Submit") return;
    const body = { person: this.viewer, conversation: this.conversation, message: message.id, action: asked };
    this.run(node, () => post("press", body));
  }

  /** Do something with a message's buttons disabled: a disabled attribute would lose the focus, so aria-disabled. */
  async run(node, doIt) {
    if (node.dataset.busy) return;
    node.dataset.busy = "true";
    const buttons = node.querySelectorAll(".bubble button");
    for (const button of buttons) button.setAttribute("aria-disabled", "true");
    await doIt();
    delete node.dataset.busy;
    for (const button of buttons) button.removeAttribute("aria-disabled");
  }
}

/** The second click of a double click was meant for what stood there: an answer may have taken its place. */
function dropSecondClick(event) {
  if (event.detail > 1 && event.target.closest("button, [role=button]")) event.stopPropagation();
}

/** A hue that is always the same for the same person. */
function hue(key) {
  return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
}

function peopleOf(organisation) {
  return [...people.values()].filter((person) => person.organisation === organisation);
}

/** What can be opened of an organisation: its people, and the group channel when it has that. */
function placesOf(organisation) {
  const own = peopleOf(organisation.key).map((person) => (
    { key: person.slug, title: person.name, role: person.role, conversation: person.conversation, organisation }
  ));
  const channel = { key: "regiekanaal", title: group.name, role: "group", conversation: group.id, organisation };
  return organisation.key === group.organisation ? [...own, channel] : own;
}

/** What can be opened, in order. */
function places() {
  return organisations.flatMap(placesOf);
}

/** Which columns are open lives in the address, so a reload or a link opens the same ones. */
function openKeys() {
  const keys = decodeURIComponent(location.hash.slice(1)).split(",").filter((key) => places().some((place) => place.key === key));
  return narrow.matches ? keys.slice(-1) : keys;
}

function toggle(key) {
  const open = openKeys();
  const keys = open.includes(key) ? open.filter((other) => other !== key) : narrow.matches ? [key] : [...open, key];
  location.hash = keys.join(",");
}

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
  speakAround(open.at(-1));
  drawSwitch(open);
  putReady();
}

/** Let the page around the columns speak the language of who was opened last; of nobody, what it spoke. */
function speakAround(key) {
  const spoken = columns.get(key)?.language ?? language;
  if (spoken === language) return;
  language = spoken;
  document.documentElement.lang = spoken;
  document.title = say(spoken, "title");
  sayAll(document, spoken);
  for (const column of columns.values()) sayAll(column.node, column.language);
}

/** As a link to a chat does in Teams: the text stands in the compose box, sending it is up to the person. */
function putReady() {
  if (!ready.text) return;
  const column = ready.key ? columns.get(ready.key) : [...columns.values()].find((one) => !one.isGroup);
  if (!column) {
    banner.textContent = say(language, "ready", { text: ready.text });
    return;
  }
  column.field.value = ready.text;
  column.field.focus();
  ready = { text: "", key: "" };
  banner.textContent = "";
  // A reload must not put it there again.
  if (location.search) history.replaceState(null, "", location.pathname + location.hash);
}

function enter(place) {
  const column = new Column(place);
  columns.set(place.key, column);
  for (const message of column.messages()) column.show(message);
  requestAnimationFrame(() => (column.log.scrollTop = (column.log.lastElementChild?.offsetTop ?? 0) - 10));
  const person = people.get(place.key);
  // The first time somebody opens the chat, the bot is installed for them.
  if (person && !person.installed) {
    post("people", { name: person.name, locale: person.locale, organisation: person.organisation });
  }
}

function drawSwitch(open) {
  const nav = document.querySelector("#switch");
  const focused = document.activeElement?.dataset.key;
  nav.replaceChildren(...organisations.filter((one) => placesOf(one).length).map((one) => {
    const name = make("span", { id: `organisation-${one.key}`, class: "organisation" }, one.name);
    return make("div", { role: "group", "aria-labelledby": name.id }, name, ...placesOf(one).map(({ key, title }) => {
      const button = make("button", { type: "button", "aria-pressed": open.includes(key), "data-key": key, "data-testid": `switch-${key}` }, title);
      if (unread.has(key)) button.append(make("span", { class: "unread" }, make("span", { class: "hidden" }, ` ${say(language, "unread")}`)));
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
    group = event.group;
    if (!organisations.length) {
      organisations = event.organisations;
      const choice = document.querySelector("#newcomer [name=organisation]");
      choice.append(...organisations.map((one) => make("option", { value: one.key }, one.name)));
    }
    for (const person of event.people) people.set(person.slug, person);
  } else if (event.kind === "person") {
    people.set(event.slug, event);
    for (const column of columns.values()) if (column.isGroup) column.offerSpeakers();
    columns.get(event.slug)?.dress(event.name, event.role, organisations.find((one) => one.key === event.organisation));
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

document.querySelector("#newcomer form").onsubmit = async (event) => {
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

window.addEventListener("hashchange", arrange);
narrow.addEventListener("change", arrange);
if (!location.hash && !ready.text) history.replaceState(null, "", narrow.matches ? "#anna" : "#anna,dirkje,regiekanaal");

const events = new EventSource("/local/api/events");
events.onmessage = (event) => take(JSON.parse(event.data));
events.onopen = () => (banner.textContent = "");
events.onerror = () => (banner.textContent = say(language, "lost"));
