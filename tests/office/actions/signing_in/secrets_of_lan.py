"""The secrets of Lan, and how the tests ask with them."""

from collections.abc import Callable

import pytest

from office.domain.errors import Refused

WRONG, CHOSEN, PIN = "sai mật khẩu", "trâu vàng uống nước", "7391"


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value
