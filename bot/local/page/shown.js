// What the page shows, in which all its modules look: nothing of it is kept anywhere else.
import { chosenLanguage, say } from "./words.js";

export const people = new Map(); // slug -> person
export const messages = new Map(); // conversation -> Map(message id -> message)
export const columns = new Map(); // slug, or the group's key -> Column
export const unread = new Set(); // keys of closed columns in which something was said
export const narrow = window.matchMedia("(max-width: 760px)");
export const banner = document.querySelector("#banner");
export const page = {
  organisations: [], // {key, name}, in their order
  group: null,
  language: chosenLanguage(), // of the page around the columns, and of the people who have none of their own
  // Something to say that waits in a compose box for whoever is to send it; "" for nothing, no key for whoever is chosen first.
  ready: { text: new URLSearchParams(location.search).get("say")?.slice(0, 4000) ?? "", key: "" },
};

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** POST to the local API, as a client of this language; what it refuses, or that it is gone, shows as a line at the top. */
export async function post(what, body) {
  try {
    const response = await fetch(`/local/api/${what}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ page: page.language, ...body }),
    });
    const answer = await response.json();
    banner.textContent = response.ok ? "" : answer.error.message;
    return response.ok;
  } catch {
    banner.textContent = say(page.language, "unreachable");
    return false;
  }
}
