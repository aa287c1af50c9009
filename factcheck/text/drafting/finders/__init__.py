"""What sentences state of a vocabulary's entities: a sort of statement a module."""
