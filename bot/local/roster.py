"""Who is in the trial channel, by organisation: as in Teams, nobody of one organisation finds anybody of another."""

from dataclasses import replace

from bot.local.models import ChannelError, Participant
from bot.local.people import (
    DEFAULT_PEOPLE,
    NEVER_INSTALLED,
    ORGANISATIONS,
    Organisation,
    Person,
    locale_of,
    person_of_chat,
)

MAX_PEOPLE = 50


class Roster:
    """The people of the trial channel. Finding somebody who is not there raises ChannelError."""

    def __init__(self) -> None:
        self._participants = {person.slug: Participant(person) for person in DEFAULT_PEOPLE}

    def participants(self) -> list[Participant]:
        return list(self._participants.values())

    def get(self, slug: str) -> Participant:
        if slug not in self._participants:
            raise ChannelError(404, "NotFound", "There is nobody here by that name.")
        return self._participants[slug]

    def enter(self, name: str, language: str | None, organisation: str | None, page: str | None) -> Participant:
        """Return who is called so in this organisation, with this name and language; adds them where there is room.

        Without an organisation it is whoever here has the name, or else somebody of the first organisation. A language
        is their own from then on; who has none speaks that of the page.
        """
        if organisation is not None and organisation not in ORGANISATIONS:
            raise ChannelError(400, "BadArgument", "There is no such organisation here.")
        possible = [ORGANISATIONS[organisation]] if organisation else list(ORGANISATIONS.values())
        called = [Person(name.strip(), organisation=one) for one in possible]
        if not called[0].slug:
            raise ChannelError(400, "BadArgument", "A name needs at least one letter or digit.")
        person = next((one for one in called if one.slug in self._participants), called[0])
        participant = self._participants.get(person.slug) or self._add(person)
        # In the terminal one types `anna`, and stays Anna to everybody else.
        known = participant.person.name
        name = known if known.casefold() == person.name.casefold() else person.name
        participant.person = replace(participant.person, name=name)
        if language:
            participant.person = replace(participant.person, locale=locale_of(language))
            participant.own_locale = True
        elif page:
            self.follow(participant, page)
        return participant

    def follow(self, participant: Participant, language: str) -> bool:
        """Give a participant the language of the page, unless they have one of their own; tell whether it changed."""
        locale = locale_of(language)
        if participant.own_locale or participant.person.locale == locale:
            return False
        participant.person = replace(participant.person, locale=locale)
        return True

    def of_chat(self, conversation: str) -> Participant | None:
        """Return whose personal chat this is, also of somebody from before a restart; None when it is nobody's."""
        person = person_of_chat(conversation)
        if person and person.slug not in self._participants and len(self._participants) < MAX_PEOPLE:
            return self._add(person)
        return self._participants.get(person.slug) if person else None

    def colleagues(self, organisation: Organisation) -> list[Person]:
        """List the people of an organisation, also who is in its team without being on the page."""
        here = [participant.person for participant in self._participants.values()]
        everybody = here + ([] if NEVER_INSTALLED.slug in self._participants else [NEVER_INSTALLED])
        return [person for person in everybody if person.organisation == organisation]

    def colleague(self, organisation: Organisation, member_id: object) -> Person:
        """Return who has this Teams id or Entra object id in this organisation."""
        for person in self.colleagues(organisation):
            if member_id in (person.teams_id, person.aad_object_id):
                return person
        raise ChannelError(404, "MemberNotFoundInConversation", "Nobody here has this id.")

    def _add(self, person: Person) -> Participant:
        if len(self._participants) >= MAX_PEOPLE:
            raise ChannelError(409, "BadArgument", f"The trial channel takes up to {MAX_PEOPLE} people.")
        participant = self._participants[person.slug] = Participant(person)
        return participant
