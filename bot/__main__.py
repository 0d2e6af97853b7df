"""Starts the command line. What it imports stays, so nobody looks through that for garbage."""

import gc
import os


def main() -> None:
    # Looking through it was a quarter of the start, and later on took 60 to 90 ms each time, in which everybody waited.
    gc.disable()
    # What else is installed changes nothing in our models, and is not looked through for what would.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from bot.operators.command_line import cli  # noqa: PLC0415
    from bot.private_files import keep_private  # noqa: PLC0415

    gc.freeze()
    # A turn makes thousands of objects and leaves hardly a cycle behind.
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
    keep_private()
    cli()


if __name__ == "__main__":
    main()
