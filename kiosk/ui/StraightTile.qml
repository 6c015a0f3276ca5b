import QtQuick

// The service that most people come for: to be had without looking for its series.
ResultTile {
    upright: look.large && !look.landscape
    ground: look.colors.hint
    groundDown: look.colors.line
    edge: look.colors.hint_line
    ink: look.colors.ink
    soft: look.colors.ink
    badge: look.colors.red
    badgeInk: look.colors.white
    grown: look.landscape ? 0.86 : 1
    nameSize: look.px.tile
    implicitHeight: Math.max(look.px.target, inside + look.px.padding * (upright ? 1.8 : 0.7))
}
