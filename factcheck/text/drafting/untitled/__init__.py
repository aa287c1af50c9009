"""What sentences state where no vocabulary says what to look for."""
