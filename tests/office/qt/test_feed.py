from collections.abc import Iterator
from queue import SimpleQueue
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from office.domain.errors import Reason, Unavailable
from office.qt.feed import Feed


class Source:
    """A `follow` whose news the test hands in; an exception handed in is raised."""

    def __init__(self) -> None:
        self.news: SimpleQueue[int | Exception | None] = SimpleQueue()

    def __call__(self, stop: Event) -> Iterator[int | None]:
        while not stop.is_set():
            news = self.news.get()
            if isinstance(news, Exception):
                raise news
            yield news


class Heard:
    """What a face would have heard, in order."""

    def __init__(self, feed: Feed) -> None:
        self.told: list[object] = []
        self.threads: set[bool] = set()
        feed.changed.connect(self.hear)
        feed.lost.connect(self.hear)
        feed.back.connect(lambda: self.hear("back"))

    def hear(self, news: object) -> None:
        self.told.append(news)
        self.threads.add(current_thread() is main_thread())


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def feed(qtbot: QtBot, source: Source) -> Iterator[Feed]:
    made = Feed(source, retry_seconds=0)
    yield made
    source.news.put(0)
    made.stop()


def hear(qtbot: QtBot, feed: Feed, source: Source, news: list[int | Exception | None]) -> list[object]:
    heard = Heard(feed)
    for piece in [*news, 99]:
        source.news.put(piece)
    feed.start()
    qtbot.waitUntil(lambda: 99 in heard.told)
    assert heard.threads == {True}
    return heard.told[:-1]


def test_each_revision_is_told_on_the_gui_thread(qtbot: QtBot, feed: Feed, source: Source) -> None:
    assert hear(qtbot, feed, source, [1, 2, 5]) == [1, 2, 5]


def test_a_lost_database_is_told_once_and_so_is_its_return(qtbot: QtBot, feed: Feed, source: Source) -> None:
    told = hear(qtbot, feed, source, [1, None, None, 2, 3])
    assert told == [1, "database_unreachable", "back", 2, 3]


def test_a_reason_is_passed_on_and_the_feed_follows_again(qtbot: QtBot, feed: Feed, source: Source) -> None:
    told = hear(qtbot, feed, source, [1, Unavailable(Reason.DATABASE_BUSY), 2])
    assert told == [1, "database_busy", "back", 2]


def test_a_bug_is_logged_and_the_feed_follows_again(
    qtbot: QtBot, feed: Feed, source: Source, caplog: pytest.LogCaptureFixture
) -> None:
    told = hear(qtbot, feed, source, [1, ZeroDivisionError("bug"), 2])
    assert told == [1, "database_unreachable", "back", 2]
    assert [record.message for record in caplog.records] == ["the feed failed and tries again"]


def test_nothing_is_told_after_the_stop(qtbot: QtBot) -> None:
    yielded = Event()

    def follow(stop: Event) -> Iterator[int | None]:
        yield 1
        yielded.set()
        stop.wait()

    feed = Feed(follow)
    heard = Heard(feed)
    feed.start()
    assert yielded.wait(5)
    feed.stop()
    qtbot.wait(0)
    assert heard.told == []


def test_a_feed_that_never_started_can_be_stopped(qtbot: QtBot, source: Source) -> None:
    Feed(source).stop()
