import QtQuick
import QtQuick.Layouts

// A service of a series, in one row.
Tile {
    id: card

    implicitHeight: Math.max(look.px.target, row.implicitHeight + look.px.padding)
    implicitWidth: look.px.target * 4

    GridLayout {
        id: row
        columns: card.look.large ? 1 : 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: card.look.px.padding
        anchors.rightMargin: card.look.px.padding
        columnSpacing: card.look.px.padding
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: card.look
                size: card.look.fitted(card.look.px.tile, text)
                text: card.tile.name
                color: card.tile.open ? card.look.colors.ink : card.look.colors.muted
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                look: card.look
                text: card.tile.note
                color: card.look.colors.muted
            }
        }
        ColumnLayout {
            Layout.fillWidth: card.look.large
            spacing: 0

            Label {
                Layout.alignment: card.look.large ? Qt.AlignLeft : Qt.AlignRight
                visible: card.tile.open && text !== ""
                look: card.look
                text: card.tile.waiting
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
            RowLayout {
                Layout.alignment: card.look.large ? Qt.AlignLeft : Qt.AlignRight
                spacing: card.look.px.gap / 2

                Sign {
                    visible: !card.tile.open
                    kind: "closed"
                    size: card.look.px.detail * 1.2
                    ink: card.look.colors.muted
                    ground: card.look.colors.closed
                }
                Label {
                    // Its own line in large text; else no more than the name leaves it.
                    Layout.fillWidth: card.look.large
                    Layout.maximumWidth: card.look.large ? Number.POSITIVE_INFINITY : card.width * 0.4
                    look: card.look
                    text: card.tile.desks
                    color: card.look.colors.muted
                    font.weight: card.tile.open ? Font.Normal : Font.DemiBold
                }
            }
        }
    }
}
