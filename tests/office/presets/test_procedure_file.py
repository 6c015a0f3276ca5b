"""A wrong file of procedures says in which line."""

import pytest

from tests.office.presets.preset_files import Reading, message_of

CSV_HEAD = "code,name,field,department,former_department,level,series,time_limit,time_unit,time_basis"
GOOD_ROW = "1.000001,Cấp phép,Doanh nghiệp,Sở Tài chính,,province,A,3,working_day,decision"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (GOOD_ROW, "procedures.csv: line 3: code: '1.000001' is there twice"),
        ("1.000002,Cấp phép,Doanh nghiệp", "procedures.csv: line 3: 3 values for 10 columns"),
        ("1.000002,,Đầu tư,Sở Tài chính,,province,A,,,", "procedures.csv: line 3: name: missing or blank"),
        (
            "1.000002,Cấp phép,Thú y,Sở Tài chính,,province,A,,,",
            "procedures.csv: line 3: field: no service of series A lists 'Thú y'",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,Z,,,",
            "procedures.csv: line 3: field: no service of series Z",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,district,A,,,",
            "procedures.csv: line 3: level: 'district' is none of",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,3,,",
            "procedures.csv: line 3: time_limit: given without",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,,,practice",
            "procedures.csv: line 3: time_basis: given",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,3,week,practice",
            "procedures.csv: line 3: time_unit: 'week'",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,,working_day,practice",
            "procedures.csv: line 3: time_limit: None does not go with working_day",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,1,same_day,practice",
            "procedures.csv: line 3: time_limit: '1' does not go with same_day",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,0,working_day,practice",
            "procedures.csv: line 3: time_limit",
        ),
        (
            "1.000002,Cấp phép,Đầu tư,Sở Tài chính,,province,A,3,working_day,",
            "procedures.csv: line 3: time_basis: missing",
        ),
        ('1.000002,"Cấp phép', "procedures.csv: line 3: unexpected end of data"),
    ],
)
def test_a_wrong_procedure_names_its_line(read: Reading, toml: str, row: str, message: str) -> None:
    assert message_of(read, toml, f"{CSV_HEAD}\n{GOOD_ROW}\n{row}\n").startswith(message)


def test_other_columns_are_named(read: Reading, toml: str) -> None:
    assert message_of(read, toml, "code,name\n").startswith(
        "procedures.csv: line 1: expected the columns code,name,field"
    )
