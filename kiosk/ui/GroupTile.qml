import QtQuick
import QtQuick.Layouts

// A series: badge and name over the status; on a wide panel badge and status over the name.
Tile {
    id: card

    property bool tight: false
    readonly property real inset: look.px.padding * (tight ? 0.5 : 0.75)
    readonly property color ink: tile.open ? look.colors.ink : look.colors.muted
    // Badge and status over the name: on a wide panel, and with large text.
    readonly property bool over: look.landscape || look.large
    // A line that is a little too long is written a little smaller rather than broken.
    readonly property real room: width - 2 * grid.anchors.leftMargin
                                 - (over ? 0 : badge.implicitWidth + grid.columnSpacing)
    readonly property real fit: room / Math.max(1, ruler.implicitWidth)

    Label {
        id: ruler
        visible: false
        look: card.look
        size: card.look.px.tile
        text: card.tile.name
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }

    implicitHeight: grid.implicitHeight + 2 * inset
    implicitWidth: look.px.target * 3

    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: card.inset
        anchors.leftMargin: card.look.px.padding * (card.over ? 0.75 : 1)
        anchors.rightMargin: anchors.leftMargin
        columns: 2
        columnSpacing: card.look.px.gap * (card.over ? 0.5 : 0.8)
        rowSpacing: card.look.px.gap / 2

        Badge {
            id: badge
            Layout.alignment: Qt.AlignTop
            look: card.look
            size: card.look.part("badge", card.look.landscape ? 0.86 : 1)
            letter: card.tile.letter
            color: card.tile.open ? card.look.colors.red : card.look.colors.closed_badge
        }
        Label {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.columnSpan: card.over ? 2 : 1
            Layout.row: card.over ? 1 : 0
            Layout.column: card.over ? 0 : 1
            look: card.look
            size: !card.look.large && card.fit < 1 && card.fit > 0.78 ? Math.floor(card.look.px.tile * card.fit) : card.look.fitted(card.look.px.tile, text)
            text: card.tile.name
            color: card.ink
            font.weight: Font.DemiBold
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.row: 1
            Layout.column: 0
            Layout.columnSpan: 2
            visible: !card.over
            implicitHeight: Math.max(1, card.look.px.border / 2)
            color: card.look.colors.line_faint
        }
        Status {
            Layout.fillWidth: true
            Layout.row: card.over ? 0 : 2
            Layout.column: card.over ? 1 : 0
            Layout.columnSpan: card.over ? 1 : 2
            look: card.look
            tile: card.tile
        }
    }
}
