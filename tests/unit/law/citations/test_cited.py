"""What the finder returns, as a value."""

from citing import found

from hrdocs.law.citations.cited import CitedAs, Confidence, LeftOver, Reason, Span


def test_a_hit_that_is_resolved():
    hit = found("ч. 1 и 2 ст. 342 УК")
    assert [str(citation) for citation in hit.citations] == ["cc1999:342/1", "cc1999:342/2"]
    assert (hit.is_resolved, hit.cited_as, hit.confidence) == (True, CitedAs.NUMBER, Confidence.HIGH)
    assert (hit.reason, hit.candidates) == (None, ())


def test_a_hit_of_two_readings():
    hit = found("ст. 361.3 УК")
    assert not hit.is_resolved
    assert {str(citation) for citation in hit.candidates} == {"cc1999:361/3", "cc1999:361-3"}
    assert hit.reason in set(Reason)


def test_a_number_that_no_code_has():
    hit = found("ст. 999 УК")
    assert (hit.is_resolved, hit.article) == (False, "999")
    assert hit.nearest


def test_a_span():
    assert Span(0, 3, LeftOver.NUMBER) == Span(start=0, end=3, kind=LeftOver.NUMBER)
