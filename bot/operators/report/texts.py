"""The words of `regiebot report`, in Dutch as the rest of the command line."""

MONTH, PEOPLE, ROUNDS, HELD, IN_RHYTHM = "maand", "mensen", "rondes gesloten", "UVO's gehouden", "in ritme"
FEW, OR_MORE, UNKNOWN = "minder dan {least}", "{low} of meer", "niet bijgehouden"
NOBODY = "Er is nog van geen organisatie iets."
EXPLAINED = (
    "mensen: wie een scan afmaakte, of voorzitter was van een UVO die doorging",
    "scans: hoeveel mensen die afmaakten, alleen of samen, in een ronde of los",
    "UVO's gehouden: casussen waarvan er een doorging; in ritme: niet later dan het ritme vroeg",
    "Mensen en UVO's staan in stappen van {least}. Gaat het om minder dan {least} mensen, dan staat er niet hoeveel.",
    "Er is niets opgeteld over maanden of organisaties. De lopende maand staat er niet bij.",
    "Maanden vóór {earliest} kunnen er niet in staan: daarvan is al iets weggegooid.",
)
