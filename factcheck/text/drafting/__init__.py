"""How claims are drafted from a text.

Each sentence becomes a scene: its words (`grammar`), and what it names of a vocabulary (`vocabulary`). The `Drafter`
asks the `finders`, of which each knows one sort of statement, and `Telling` those of free words; without a vocabulary,
`untitled` takes every value. What is stated (`stating`) is then written down as claims (`writing`).
"""
