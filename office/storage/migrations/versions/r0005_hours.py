"""Opening hours, the calendar, caps, and whose number was whose."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_WEEK = "07:00-11:30,13:30-17:00"
"""What every preset had in mind until now, Monday to Friday."""


def upgrade() -> None:
    """Make the tables; an office that is there already gets a week, and keeps giving numbers at any hour."""
    _columns()
    _hours()
    _citizens()
    _policies()


def _columns() -> None:
    op.add_column("services", sa.Column("daily_cap", sa.Integer(), nullable=True))
    op.add_column("services", sa.Column("asks_identity", sa.Boolean(), server_default=sa.false(), nullable=False))


def _hours() -> None:
    op.create_table(
        "weekday_sessions",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("sessions", sa.Text(), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_weekday_sessions_weekday")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_weekday_sessions_office_id")),
        sa.PrimaryKeyConstraint("office_id", "weekday", name=op.f("pk_weekday_sessions")),
    )
    op.create_table(
        "service_sessions",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("sessions", sa.Text(), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_service_sessions_weekday")),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f("fk_service_sessions_office_id_service"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service", "weekday", name=op.f("pk_service_sessions")),
    )
    op.create_table(
        "calendar_days",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("sessions", sa.Text(), nullable=True),
        sa.Column("stands_for", sa.Date(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('compensatory_off', 'holiday', 'make_up', 'weekly_rest', 'working')",
            name=op.f("ck_calendar_days_kind"),
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_calendar_days_office_id")),
        sa.PrimaryKeyConstraint("office_id", "day", name=op.f("pk_calendar_days")),
    )


def _citizens() -> None:
    op.create_table(
        "citizen_numbers",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "service_day", "series", "sequence"],
            ["tickets.office_id", "tickets.service_day", "tickets.series", "tickets.sequence"],
            name=op.f("fk_citizen_numbers_office_id_service_day_series_sequence"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service_day", "series", "sequence", name=op.f("pk_citizen_numbers")),
        sa.UniqueConstraint(
            "office_id",
            "service_day",
            "mark",
            "place",
            name=op.f("uq_citizen_numbers_office_id_service_day_mark_place"),
        ),
    )


def _policies() -> None:
    op.create_table(
        "ticketing_policies",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("stop_minutes_before_close", sa.Integer(), nullable=False),
        sa.Column("numbers_a_citizen_a_day", sa.Integer(), nullable=True),
        sa.Column("keep_citizens_days", sa.Integer(), nullable=False),
        sa.Column("always_open", sa.Boolean(), nullable=False),
        sa.Column("citizen_secret", sa.String(length=64), nullable=False),
        sa.Column("hours_version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "stop_minutes_before_close >= 0", name=op.f("ck_ticketing_policies_stop_minutes_before_close")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_ticketing_policies_office_id")),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_ticketing_policies")),
    )
    _fill()


def _fill() -> None:
    connection = op.get_bind()
    for (office,) in connection.execute(sa.text("SELECT office_id FROM offices")).all():
        connection.execute(
            sa.text(
                "INSERT INTO ticketing_policies (office_id, stop_minutes_before_close, numbers_a_citizen_a_day, "
                "keep_citizens_days, always_open, citizen_secret, hours_version) "
                "VALUES (:office, 0, NULL, 90, true, :secret, 1)"
            ),
            {"office": office, "secret": secrets.token_hex(32)},
        )
        for weekday in range(1, 6):
            connection.execute(
                sa.text("INSERT INTO weekday_sessions (office_id, weekday, sessions) VALUES (:office, :day, :week)"),
                {"office": office, "day": weekday, "week": _WEEK},
            )
