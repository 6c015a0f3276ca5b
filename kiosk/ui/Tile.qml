import QtQuick

// A card that can be touched, or is closed and says so.
Press {
    id: card

    property var tile: blank
    readonly property var blank: ({code: "", letter: "", name: "", note: "", waiting: "", desks: "", open: true, result: false})
    property color ground: look.colors.white
    property color groundDown: look.colors.hint
    property color edge: look.colors.line

    objectName: "tile_" + tile.code
    enabled: tile.open
    name: [tile.name.replace("\n", " "), tile.note, tile.open ? tile.waiting : "", tile.desks].filter(part => part !== "").join(". ")

    Rectangle {
        anchors.fill: parent
        radius: card.look.px.radius
        color: !card.tile.open ? card.look.colors.closed : card.down ? card.groundDown : card.ground
        border.color: card.tile.open ? card.edge : card.look.colors.line_strong
        border.width: card.look.px.border
    }
}
