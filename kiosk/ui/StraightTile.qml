import QtQuick

// The service that most people come for: to be had without looking for its series.
ResultTile {
    upright: false
    ground: look.colors.hint
    groundDown: look.colors.line
    edge: look.colors.hint_line
    ink: look.colors.ink
    soft: look.colors.ink
    badge: look.colors.red
    badgeInk: look.colors.white
    grown: look.landscape && !look.large ? 0.86 : 1
    nameSize: look.px.tile
    implicitHeight: Math.max(look.px.target, inside + look.px.padding * (look.large ? 1.8 : 0.7))
}
