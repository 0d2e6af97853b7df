"""What data about people look like, a kind a module. Pure; every repeat is bounded, so that no text runs away (C36)."""
