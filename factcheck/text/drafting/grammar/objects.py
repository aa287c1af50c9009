"""Where a noun ends that tells what something is done to, or what something is."""

from __future__ import annotations

from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.grammar.verbs import has_article
from factcheck.text.drafting.vocabulary.naming import Called

#: So many content words of a noun leave room for one more phrase: "the plan for electric ferries".
_BARE = 2


def noun_end(syntax: Phrased, first: int, last: int) -> int:
    """Where the noun ends that begins at a word: with what it is of, and one more phrase where it is short."""
    if syntax.scene.spoken.drafts.verb_first:
        return _run(syntax, first, last)
    begin = _undetermined(syntax, first, last)
    name = next((one for one in syntax.scene.named if one.first <= begin < one.last and one.how is Called.NAME), None)
    if name is not None:
        return with_of(syntax, name.last, last)
    end = _whole_end(syntax, begin, last)
    if end == begin:
        return last
    if end < last and syntax.is_joiner(end):
        further = _whole_end(syntax, end + 1, last)
        end = further if further > end + 1 else end
    content = sum(map(syntax.is_content, range(first, end)))
    is_more = end < last and content <= _BARE and syntax.is_linking(end)
    if is_more and not syntax.is_one_of(end, "towards", "relative", "conjunctions"):
        more = syntax.noun_after(_undetermined(syntax, end + 1, last), last)
        return more[1] if more else end
    return end


def _undetermined(syntax: Phrased, first: int, last: int) -> int:
    """Where the first word stands that is no article or the like."""
    while first < last and (syntax.is_article(first) or syntax.is_one_of(first, "all", "possessives", "of_the")):
        first += 1
    return first


def _whole_end(syntax: Phrased, first: int, last: int) -> int:
    """Where a noun ends with what it is of; where it begins, if there is none."""
    noun = syntax.noun_after(first, last)
    if noun is None:
        return first
    end = noun[1]
    while end < last and syntax.is_tight(end) and syntax.is_one_of(end, "portfolios"):
        end += 1  # "the minister delegate", which may look like a verb
    return with_of(syntax, end, last)


def with_of(syntax: Phrased, end: int, last: int) -> int:
    """Where a noun ends with what it is of."""
    while end < last and (syntax.is_of(end) or syntax.is_possessed(end)):
        noun = syntax.noun_after(end + syntax.is_of(end), last)
        if noun is None:
            break
        end = noun[1]
    return end


def _is_paired(syntax: Phrased, at: int) -> bool:
    """Whether a word with an "and" attached has an article, as the one before it has."""
    code, words = syntax.scene.spoken.code, syntax.scene.words
    rest = words[at].folded[syntax.attached(at) :]
    return has_article(words[at - 1].folded, code) and has_article(rest, code)


def _run(syntax: Phrased, first: int, last: int) -> int:
    """Where a noun ends in a language that puts small words between nouns only where it joins them: at the second."""
    # "The college of command and staff" is one, but "a harbour and …" may go on with a verb.
    anew = (at for at in range(first + 1, last) if syntax.attached(at) and not _is_paired(syntax, at))
    verbs = (at for at in range(first + 1, last) if syntax.is_one_of(at, "beginnings", "levels", "says", "acts"))
    last = min(next(anew, last), next(verbs, last))
    small = [at for at in range(first + 1, last) if syntax.is_small(at)]
    limit = 1 if small and small[0] - first <= _BARE else 0
    return small[limit] if len(small) > limit else last
