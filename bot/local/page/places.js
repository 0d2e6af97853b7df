// What can be opened, which columns are open, and the text that waits in one of them.
import { banner, columns, narrow, page, people } from "./shown.js";
import { say } from "./words.js";

export function peopleOf(organisation) {
  return [...people.values()].filter((person) => person.organisation === organisation);
}

/** What can be opened of an organisation: its people, and the group channel when it has that. */
export function placesOf(organisation) {
  const own = peopleOf(organisation.key).map((person) => (
    { key: person.slug, title: person.name, role: person.role, conversation: person.conversation, organisation }
  ));
  const channel = { key: "regiekanaal", title: page.group.name, role: "group", conversation: page.group.id, organisation };
  return organisation.key === page.group.organisation ? [...own, channel] : own;
}

/** What can be opened, in order. */
export function places() {
  return page.organisations.flatMap(placesOf);
}

/** Which columns are open lives in the address, so a reload or a link opens the same ones. */
export function openKeys() {
  const keys = decodeURIComponent(location.hash.slice(1)).split(",").filter((key) => places().some((place) => place.key === key));
  return narrow.matches ? keys.slice(-1) : keys;
}

export function toggle(key) {
  const open = openKeys();
  const keys = open.includes(key) ? open.filter((other) => other !== key) : narrow.matches ? [key] : [...open, key];
  location.hash = keys.join(",");
}

/** As a link to a chat does in Teams: the text stands in the compose box, sending it is up to the person. */
export function putReady() {
  if (!page.ready.text) return;
  const column = page.ready.key ? columns.get(page.ready.key) : [...columns.values()].find((one) => !one.isGroup);
  if (!column) {
    banner.textContent = say(page.language, "ready", { text: page.ready.text });
    return;
  }
  column.field.value = page.ready.text;
  column.field.focus();
  page.ready = { text: "", key: "" };
  banner.textContent = "";
  // A reload must not put it there again.
  if (location.search) history.replaceState(null, "", location.pathname + location.hash);
}
