"""No page of the rating window is given what QML can mistake for something else."""

from rating.app import Face
from tests.metaobjects import with_one_of_their_own


def test_nothing_in_a_rating_window_has_a_metaobject_of_its_own(face: Face) -> None:
    assert face.model.page
    assert with_one_of_their_own("rating", "office") == set()
