"""Tables of what is personal about a dossier, and of its papers; each can be erased and the dossier stays."""

from sqlalchemy import Boolean, Column, Date, Integer, String, Text, false

from office.domain.applicants import ApplicantKind, ReturnProof, ReturnWay
from office.domain.catalogue import PaperKind
from office.storage.table_parts import office_table, one_of, references
from office.storage.types import StrEnumType

PERSON = ("name", "identity", "address", "phone", "email")

applicants = office_table(
    "applicants",
    Column("dossier", String(60), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", StrEnumType(ApplicantKind), nullable=False, server_default="citizen"),
    *(Column(name, Text) for name in PERSON[1:]),
    *(Column(f"agent_{name}", Text) for name in PERSON),
    Column("agent_paper", Text),
    Column("request", Text),
    one_of("kind", ApplicantKind),
    references("dossiers", ("dossier",), ("code",)),
    key=("dossier",),
)

dossier_papers = office_table(
    "dossier_papers",
    Column("dossier", String(60), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", StrEnumType(PaperKind), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("is_received", Boolean, nullable=False),
    one_of("kind", PaperKind),
    references("dossiers", ("dossier",), ("code",)),
    key=("dossier", "position"),
)

sealed_results = office_table(
    "sealed_results",
    Column("dossier", String(60), nullable=False),
    Column("document_number", Text, nullable=False),
    Column("document_date", Date, nullable=False),
    Column("file_hash", String(64)),
    Column("file_name", Text),
    references("dossiers", ("dossier",), ("code",)),
    key=("dossier",),
)

handovers = office_table(
    "handovers",
    Column("dossier", String(60), nullable=False),
    Column("receiver", Text),
    Column("way", StrEnumType(ReturnWay), nullable=False),
    Column("proof", StrEnumType(ReturnProof)),
    Column("proof_number", Text),
    Column("is_signed", Boolean, nullable=False, server_default=false()),
    one_of("way", ReturnWay),
    one_of("proof", ReturnProof),
    references("dossiers", ("dossier",), ("code",)),
    key=("dossier",),
)
