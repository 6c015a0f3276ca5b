"""What the panels of the window say, joined to what the view model does."""

from counter.dossier_panel import DossierPanel
from counter.view_model import CounterModel
from counter.walls.panel import HallPanel


def join_dossier(dossier: DossierPanel, model: CounterModel) -> None:
    """Let the lower right do what it says."""
    dossier.opened.connect(model.open_dossier)
    dossier.pressed.connect(model.press_dossier)
    dossier.decided.connect(model.decide)
    dossier.left.connect(model.leave_decision)
    dossier.file_chosen.connect(model.hash_file)
    model.card_read.connect(dossier.form.take_card)
    dossier.listed.connect(model.show_list)
    dossier.begun.connect(lambda is_opening: model.begin_dossier(is_opening=is_opening))
    dossier.looked_up.connect(model.look_up)
    dossier.chosen.connect(model.show_dossier)


def join_hall(hall: HallPanel, model: CounterModel) -> None:
    """Let walls and notices do what they say."""
    hall.chosen.connect(model.show_hall)
    hall.left.connect(model.leave_hall)
    hall.notices.posted.connect(model.post_notice)
    hall.notices.removed.connect(model.remove_notice)
    hall.walls.rules_set.connect(model.set_wall_rules)
    hall.walls.forgotten.connect(model.forget_wall)
    model.notice_posted.connect(hall.notices.take_posted)
    model.rules_kept.connect(hall.walls.fields.forget)
