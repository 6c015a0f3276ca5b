import QtQuick
import QtQuick.Layouts

// The series that hands results over: large and green, before all others.
Tile {
    id: card

    property bool upright: look.landscape && !look.large
    // Large text has who waits beside the badge, over the name.
    readonly property bool over: look.large
    property color ink: tile.open ? look.colors.white : look.colors.muted
    property color soft: tile.open ? look.colors.green_soft : look.colors.muted
    property color badge: look.colors.gold
    property color badgeInk: look.colors.ink
    property real grown: look.large ? 1 : 1.3
    property int nameSize: look.px.result

    ground: look.colors.green
    groundDown: look.colors.green_pressed
    edge: look.colors.green
    readonly property real inside: grid.implicitHeight
    implicitHeight: inside + look.px.padding * 1.8
    implicitWidth: look.px.target * 3

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: card.look.px.padding
        anchors.rightMargin: card.look.px.padding
        columns: card.over ? 2 : card.upright ? 1 : 3
        columnSpacing: card.look.px.padding
        rowSpacing: card.look.px.gap

        Badge {
            look: card.look
            size: card.look.part("badge", card.grown)
            letter: card.tile.letter
            color: card.tile.open ? card.badge : card.look.colors.closed_badge
            ink: card.tile.open ? card.badgeInk : card.look.colors.white
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.row: card.over || card.upright ? 1 : 0
            Layout.column: card.over || card.upright ? 0 : 1
            Layout.columnSpan: card.over ? 2 : 1
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: card.look
                size: card.look.fitted(card.nameSize, text)
                text: card.tile.name
                color: card.ink
                font.weight: Font.Bold
                lineHeight: Math.ceil(size * 1.3)
            }
            Label {
                Layout.fillWidth: true
                look: card.look
                text: card.tile.note
                color: card.soft
            }
        }
        ColumnLayout {
            Layout.row: card.upright && !card.over ? 2 : 0
            Layout.column: card.over ? 1 : card.upright ? 0 : 2
            Layout.fillWidth: card.over
            Layout.alignment: card.upright ? Qt.AlignLeft | Qt.AlignVCenter : Qt.AlignRight | Qt.AlignVCenter
            spacing: 0

            Label {
                Layout.alignment: card.upright ? Qt.AlignLeft : Qt.AlignRight
                visible: card.tile.open
                look: card.look
                size: card.look.part("detail", 1.1)
                text: card.tile.waiting
                color: card.ink
                font.weight: Font.DemiBold
            }
            RowLayout {
                Layout.alignment: card.upright ? Qt.AlignLeft : Qt.AlignRight
                spacing: card.look.px.gap / 2

                Sign {
                    visible: !card.tile.open
                    kind: "closed"
                    size: card.look.px.detail * 1.2
                    ink: card.look.colors.muted
                    ground: card.look.colors.closed
                }
                Label {
                    look: card.look
                    text: card.tile.desks
                    color: card.soft
                }
            }
        }
    }
}
