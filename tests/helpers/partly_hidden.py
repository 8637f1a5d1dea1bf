"""Records some of which only those inside may see. The people are invented."""

CLEAR = {"sharing": {"label": "clear"}}
NAME = [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка", "language": "be"}]
OPEN = {"type": "person", "id": "p1", "names": [{"value": "Іван Прыкладаў", "language": "be"}], **CLEAR}
HIDDEN = {"type": "person", "id": "p2", "names": NAME, "sharing": {"label": "red"}}
TEXT = {
    "type": "incident",
    "id": "i1",
    "kind": "threats",
    "subjects": ["p1"],
    "about": {"be": "Сяброўка, Алена Выдумленка."},
    **CLEAR,
}
PLAIN = {**TEXT, "about": {"be": "Пагражалі."}}
