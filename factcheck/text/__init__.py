"""Running text against claims and against other text: quotes, drafts of claims, verdicts."""
