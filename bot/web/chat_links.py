"""Links that open somebody's chat with us with a text in the compose box. Pure."""

from urllib.parse import quote


def chat_link(app_id: str, base_url: str, text: str) -> str:
    """Return a link to the chat with us, `text` in its compose box, unsent. Without `app_id`: to the trial page.

    What Teams documents (Microsoft Learn, "Deep link to a Teams chat"): `l/chat/0/0` with `users` and `message`, where
    `message` is put in the compose box of a new chat and not sent, and `users` are login names of people.
    What it does not document there: a bot among the `users`, as `28:` and its app id. Microsoft's page on handing over
    from Copilot to a bot uses that form, with `continuation` in the place of `message`, and its staff gave this very
    combination as an answer (MicrosoftDocs/msteams-docs, issues 759 and 11653). Users reported that line breaks are
    lost and that the text stays in the box after sending (issue 8106): so `text` is one short line that may be said
    twice. Not tried in Teams by us.
    """
    quoted = quote(text, safe="")
    if app_id:
        return f"https://teams.microsoft.com/l/chat/0/0?users=28:{quote(app_id, safe='')}&message={quoted}"
    return f"{base_url.rstrip('/')}/local/?say={quoted}"
