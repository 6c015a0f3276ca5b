import pytest

from tests.office.cli.conftest import FACT_KEYS, CommandLine

PROCEDURE = "2.001583"
DOSSIER_KEYS = {
    *("code", "procedure", "channel", "state", "due_stage", "national_status", "ticket", "service_day"),
    *("opened_at", "opened_by", "records", "procedure_version", "result_place", "sets", "received_at", "due_at"),
    *("statutory_due_at", "stage_due_at", "hold", "supplements", "fee", "fee_paid_at", "finished_at"),
}
VIEW_KEYS = {
    *("procedure_name", "service", "timeliness", "stage_dues", "papers", "events", "result", "handover"),
    *("applicant", "applicant_kind", "identity", "address", "phone", "email", "agent", "request"),
}
ACTORS = {"desk", "officer"}


@pytest.fixture
def served(desk: CommandLine) -> CommandLine:
    """Return the command line of an office where desk 1 serves A001."""
    desk.json("desk", "next", "1")
    desk.json("desk", "start", "1")
    return desk


@pytest.fixture
def code(served: CommandLine) -> str:
    """Return the code of a dossier opened from A001."""
    told = served.json("dossier", "open", "--ticket", "A001", "--procedure", PROCEDURE, "--applicant", "Trần Văn Đức")
    return str(told["code"])


def test_a_dossier_is_opened_from_a_ticket(served: CommandLine) -> None:
    words = ["dossier", "open", "--ticket", "A001", "--procedure", PROCEDURE, "--key", "d1"]
    told = served.json(*words)
    assert set(told) == DOSSIER_KEYS | ACTORS | FACT_KEYS
    assert (told["state"], told["due_stage"], told["national_status"]) == ("opened", "receive", 1)
    assert (told["ticket"], told["desk"], told["officer"], told["channel"]) == ("A001", "1", "lan.nt", "direct")
    assert served.json(*words) == told


def test_a_dossier_by_post_needs_an_officer(taicho: CommandLine) -> None:
    words = ["dossier", "open", "--procedure", PROCEDURE, "--channel", "post"]
    assert "--officer" in taicho.json(*words, code=2)["usage"]
    told = taicho.json(*words, "--officer", "lan.nt")
    assert (told["ticket"], told["desk"], told["officer"], told["channel"]) == (None, None, "lan.nt", "post")


def test_the_five_stages(served: CommandLine, code: str) -> None:
    received = served.json("dossier", "record", code, "receive", "--desk", "1", "--key", "s1")
    assert set(received) == DOSSIER_KEYS | ACTORS | FACT_KEYS | {"stage", "outcome", "note"}
    assert (received["stage"], received["outcome"], received["state"]) == ("receive", "passed", "received")
    assert (received["officer"], received["desk"], received["national_status"]) == ("lan.nt", "1", 2)
    assert served.json("dossier", "record", code, "receive", "--desk", "1", "--key", "s1") == received
    served.json("dossier", "record", code, "appraise", "--officer", "huy.bd", "--note", "đủ điều kiện")
    served.json("dossier", "record", code, "approve", "--officer", "son.pt")
    sealed = served.json("dossier", "record", code, "seal", "--officer", "yen.dh")
    assert (sealed["due_stage"], sealed["national_status"]) == ("return", 9)
    returned = served.json("dossier", "return", code, "--desk", "1")
    assert (returned["stage"], returned["state"], returned["due_stage"]) == ("return", "returned", None)
    assert served.refused("dossier", "return", code, "--officer", "lan.nt") == "dossier_closed"
    shown = served.json("dossier", "show", code)
    assert set(shown) == DOSSIER_KEYS | VIEW_KEYS
    assert [record["stage"] for record in shown["records"]] == ["receive", "appraise", "approve", "seal", "return"]
    assert set(shown["records"][0]) == {"stage", "outcome", "officer", "desk", "at", "note", "superseded"}
    assert shown["applicant"] == "Trần Văn Đức"


def test_a_person_reads_a_card_and_the_stages(served: CommandLine, code: str) -> None:
    assert served.said("dossier", "record", code, "receive", "--desk", "1") == (
        f"Hồ sơ {code}: bước “Tiếp nhận” – Đạt. Trạng thái: Đã tiếp nhận."
    )
    card, stages = served.said("dossier", "show", code).split("\n\n")
    assert card.splitlines()[0].endswith(code)
    assert "Trần Văn Đức" in card
    heads, row = stages.splitlines()
    assert heads.split("  ")[0] == "Bước"
    assert row[heads.index("Cán bộ") :].startswith("lan.nt")
    english = served.run("--language", "en", "dossier", "record", code, "appraise", "--officer", "huy.bd").stdout
    assert english == f"Dossier {code}: stage “Appraise” – Passed. State: Appraised.\n"


def test_a_stage_may_be_refused(served: CommandLine, code: str) -> None:
    told = served.json("dossier", "record", code, "receive", "--desk", "1", "--outcome", "refused")
    assert (told["outcome"], told["state"], told["due_stage"], told["national_status"]) == (
        *("refused", "rejected"),
        *(None, 3),
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["record", "CODE", "seal", "--officer", "lan.nt"], "stage_order"),
        (["record", "CODE", "paint", "--officer", "lan.nt"], "unknown_stage"),
        (["record", "CODE", "receive", "--officer", "nobody"], "unknown_officer"),
        (["record", "CODE", "receive", "--officer", "lan.nt", "--desk", "99"], "unknown_desk"),
        (["record", "CODE", "receive", "--desk", "99"], "unknown_desk"),
        (["record", "CODE", "receive", "--desk", "2"], "desk_closed"),
        (["record", "H54.15-000000-0000", "receive", "--officer", "lan.nt"], "unknown_dossier"),
        (["return", "CODE", "--officer", "lan.nt"], "stage_order"),
        (["show", "H54.15-000000-0000"], "unknown_dossier"),
        (["open", "--ticket", "A999", "--procedure", PROCEDURE], "unknown_ticket"),
        (["open", "--ticket", "A001", "--procedure", "9.999999"], "unknown_procedure"),
    ],
)
def test_refusals_change_nothing(served: CommandLine, code: str, words: list[str], reason: str) -> None:
    before = served.json("journal", "list")
    assert served.refused("dossier", *(code if word == "CODE" else word for word in words)) == reason
    assert served.json("journal", "list") == before


def test_the_signer_is_not_the_appraiser(served: CommandLine, code: str) -> None:
    served.json("dossier", "record", code, "receive", "--desk", "1")
    served.json("dossier", "record", code, "appraise", "--officer", "huy.bd")
    assert served.refused("dossier", "record", code, "approve", "--officer", "huy.bd") == "same_person"


def test_somebody_must_do_a_stage(taicho: CommandLine) -> None:
    told = taicho.json("dossier", "record", "X", "receive", code=2)
    assert told["usage"].startswith("Thiếu --officer hoặc --desk")


def test_a_result_nobody_is_named_for_was_handed_over_by_who_opened_the_dossier(
    served: CommandLine, code: str
) -> None:
    for stage, officer in (("receive", "mai.pt"), ("appraise", "huy.bd"), ("approve", "son.pt"), ("seal", "yen.dh")):
        served.json("dossier", "record", code, stage, "--officer", officer)
    assert served.json("dossier", "return", code)["officer"] == "lan.nt"
    assert served.refused("dossier", "return", "X") == "unknown_dossier"
