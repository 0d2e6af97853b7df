// One open person, or the group channel: what was said there, and what one says and presses in it.
import { actionJson, drawCard, isLocal, toHtml } from "./cards.js";
import { peopleOf, putReady, toggle } from "./places.js";
import { columns, make, messages, page, people, post } from "./shown.js";
import { languageOf, say, sayAll } from "./words.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const FILE = "application/vnd.microsoft.teams.card.file.info";
const TYPING_SECONDS = 15;

export class Column {
  constructor({ key, title, role, conversation, organisation }) {
    this.key = key;
    this.conversation = conversation;
    this.isGroup = conversation === page.group.id;
    this.viewer = this.isGroup ? peopleOf(page.group.organisation)[0].slug : key;
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
    const person = people.get(this.viewer);
    const card = this.newestCard();
    if (card && card.id !== this.turnedAt) return languageOf(this.content(card).content.lang);
    return person?.ownLocale ? languageOf(person.locale) : page.language;
  }

  newestCard() {
    return this.messages().findLast((message) => this.content(message)?.content?.lang);
  }

  /** The page was turned to another language: until the next card that is what will be spoken here. */
  turn() {
    this.turnedAt = this.newestCard()?.id;
    this.speak();
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
    select.replaceChildren(...peopleOf(page.group.organisation).map((person) => make("option", { value: person.slug }, person.name)));
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
    const bubble = make("div", { class: "bubble", lang: this.content(message)?.content?.lang ?? this.language });
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
        page.ready = { text, key: this.viewer };
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
