"""One write at a time, through the lane, with a request key of its own; what came of it is told."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from counter import deeds
from counter.sight import Connection
from counter.signing import SignInModel
from counter.told import told, told_failure
from counter.verbs import Verb
from office.domain.errors import OfficeError, Reason
from office.domain.facts import Fact, NobodyWaiting


class Writing(SignInModel):
    """Lets an officer in, and writes for whoever is in."""

    def _write(
        self, deed: deeds.Deed, then: Callable[[Fact], None] | None = None, *, doing: Verb | None = None
    ) -> None:
        if self._is_writing or self._sight.connection is not Connection.GOOD:
            return
        self._is_writing, key = True, uuid4().hex
        self._slow.start()
        self._swap(is_running=True, doing=doing)

        def done(answer: Fact | NobodyWaiting) -> None:
            self._is_writing = False
            if isinstance(answer, Fact):
                self._awaited = max(self._awaited, answer.revision)
            # Drawn with what is read next, in a few milliseconds: two layouts of the window would take longer.
            self._sight = replace(self._sight, asking=None, message=told(answer, self._sight))
            if then is not None and isinstance(answer, Fact):
                then(answer)
            self.refresh()

        self.link.run(lambda office: deed(office, key), done, self._fail)

    def _fail(self, error: Exception) -> None:
        self._is_writing = False
        if isinstance(error, OfficeError) and error.reason is Reason.DESK_LEFT_OPEN:
            self._leave(told_failure(error, self._sight))
            return
        self._tell(error)
        self.refresh()

    def _tell(self, error: Exception) -> None:
        self._swap(message=told_failure(error, self._sight))
