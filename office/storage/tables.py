"""The tables of an office: what it offers, who works there, its desks, and its journal."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from office.domain.desks import DeskState, MixRule
from office.storage.table_parts import metadata, office_table, one_of, references
from office.storage.types import StrEnumType, UtcDateTime, Words

offices = Table(
    "offices",
    metadata,
    Column("office_id", Integer, primary_key=True, autoincrement=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("place_vi", Text, nullable=False),
    Column("agency_code", String(40), nullable=False),
    Column("time_zone", String(60), nullable=False),
    Column("preset", String(60), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("head", String(64), nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("catalogue_version", Integer, nullable=False, server_default=text("1")),
)

series = office_table(
    "series",
    Column("letter", String(2), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("gives_results", Boolean, nullable=False),
    references("offices", (), ()),
    key=("letter",),
)

services = office_table(
    "services",
    Column("code", String(8), nullable=False),
    Column("series", String(2), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("daily_cap", Integer),
    Column("asks_identity", Boolean, nullable=False, server_default=false()),
    references("series", ("series",), ("letter",)),
    key=("code",),
)

procedures = office_table(
    "procedures",
    Column("code", String(40), nullable=False),
    references("offices", (), ()),
    key=("code",),
)
"""The codes that have ever been in the catalogue; what they say, version by version, is in `procedure_versions`."""

priority_groups = office_table(
    "priority_groups",
    Column("code", String(20), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("head_start_minutes", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    references("offices", (), ()),
    key=("code",),
)

officers = office_table(
    "officers",
    Column("code", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("roles", Text, nullable=False, server_default=text("''")),
    Column("is_active", Boolean, nullable=False, server_default=true()),
    references("offices", (), ()),
    key=("code",),
)

desks = office_table(
    "desks",
    Column("number", String(8), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("services", Words, nullable=False),
    Column("position", Integer, nullable=False),
    Column("state", StrEnumType(DeskState), nullable=False),
    Column("officer", String(40)),
    Column("note", Text),
    Column("reason", String(20)),
    Column("since", UtcDateTime),
    Column("stages", Words, nullable=False, server_default=text("''")),
    Column("rule", StrEnumType(MixRule), nullable=False, server_default="turn"),
    Column("patience", Integer, nullable=False, server_default="15"),
    Column("ratio", Integer, nullable=False, server_default="2"),
    Column("auto_call", Boolean, nullable=False, server_default=false()),
    Column("streak", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False),
    one_of("state", DeskState),
    one_of("rule", MixRule),
    references("officers", ("officer",), ("code",)),
    key=("number",),
)

journal = office_table(
    "journal",
    Column("revision", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("service_day", Date),
    Column("ticket", String(16)),
    Column("dossier", String(60)),
    Column("desk", String(8)),
    Column("officer", String(40)),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("request_key", String(64), nullable=False),
    Column("request_print", String(64), nullable=False),
    UniqueConstraint("office_id", "request_key"),
    references("offices", (), ()),
    key=("revision",),
)
