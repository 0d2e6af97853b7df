// What the page itself says, in Dutch and English: key -> [Dutch, English]. `{…}` is filled in.
const WORDS = {
  title: ["Regiebot – proefkanaal", "Regiebot – trial"],
  who: ["Wie ben je?", "Who are you?"],
  newcomer: ["Iemand erbij", "Add somebody"],
  name: ["Naam", "Name"],
  organisation: ["Organisatie", "Organisation"],
  language: ["Taal", "Language"],
  add: ["Erbij zetten", "Add"],
  // The language to turn the page to.
  other: ["EN", "NL"],
  otherName: ["EN: English", "NL: Nederlands"],
  conversations: ["Gesprekken", "Conversations"],
  writeAs: ["Schrijf als", "Write as"],
  try: ["Zeg bijvoorbeeld <b>hallo</b> of <b>help</b>.", "Say <b>hello</b> or <b>help</b>, for example."],
  editing: ["Je bewerkt een bericht.", "You are editing a message."],
  cancel: ["Annuleer", "Cancel"],
  send: ["Stuur", "Send"],
  log: ["Berichten in het gesprek van {title}", "Messages in the conversation of {title}"],
  field: ["Bericht van {title} aan Regiebot", "Message from {title} to Regiebot"],
  toBot: ["Bericht aan Regiebot", "Message to Regiebot"],
  toBotInGroup: ["Bericht aan @Regiebot", "Message to @Regiebot"],
  close: ["Sluit het gesprek van {title}", "Close the conversation of {title}"],
  typing: ["Regiebot is aan het typen…", "Regiebot is typing…"],
  channel: ["Proefkanaal", "Trial channel"],
  me: ["Jij", "You"],
  edited: ["bewerkt", "edited"],
  edit: ["Bewerk", "Edit"],
  editThis: ["Bewerk: {text}", "Edit: {text}"],
  deleted: ["Dit bericht is verwijderd.", "This message was deleted."],
  download: ["Download {name}", "Download {name}"],
  picture: ["afbeelding", "picture"],
  accepted: ["Aangenomen", "Accepted"],
  declined: ["Geweigerd", "Declined"],
  accept: ["Bewaar", "Save"],
  decline: ["Weiger", "Decline"],
  address: ["Adres: {url}", "Address: {url}"],
  unread: ["(nieuw bericht)", "(new message)"],
  ready: ["Kies wie je bent. Dan staat dit voor je klaar: {text}", "Choose who you are. Then this is ready for you: {text}"],
  unreachable: ["Regiebot is nu niet bereikbaar. Probeer het zo nog eens.", "Regiebot cannot be reached right now. Please try again in a moment."],
  lost: ["De verbinding met Regiebot is weg. Ik probeer het opnieuw…", "The connection with Regiebot was lost. Trying again…"],
  // Roles of the people who are there from the start, as `bot/local/people.py` has them.
  regisseur: ["regisseur", "regisseur"],
  coördinator: ["coördinator", "coordinator"],
  voorzitter: ["voorzitter", "chair"],
  group: ["groepskanaal", "group channel"],
};

/** The language that was chosen on this page before, and otherwise that of the browser. */
export function chosenLanguage() {
  return languageOf(localStorage.getItem("language") ?? navigator.language);
}

/** The language of a locale: English for `en-…`, else Dutch. */
export function languageOf(locale) {
  return /^en\b/i.test(locale ?? "") ? "en" : "nl";
}

/** What the page says for `key` in this language. */
export function say(language, key, values = {}) {
  return (WORDS[key] ?? [key, key])[language === "en" ? 1 : 0].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Say anew all that stands in `root` with a key: its text by `data-say`, its name by `data-name`. */
export function sayAll(root, language) {
  for (const node of root.querySelectorAll("[data-say]")) node.innerHTML = say(language, node.dataset.say);
  for (const node of root.querySelectorAll("[data-name]")) node.setAttribute("aria-label", say(language, node.dataset.name));
}
