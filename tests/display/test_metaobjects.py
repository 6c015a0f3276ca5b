"""No page of the wall is given what QML can mistake for something else."""

from display.app import Face
from tests.metaobjects import with_one_of_their_own


def test_nothing_in_a_wall_has_a_metaobject_of_its_own(face: Face) -> None:
    assert face.hall is not None
    assert with_one_of_their_own("display", "office") == set()
