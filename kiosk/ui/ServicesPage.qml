pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Body {
    id: page

    required property QtObject kiosk
    words: kiosk.words
    readonly property var tiles: kiosk.shown.services

    Question {
        look: page.look
        text: page.kiosk.words["services.question"]
        lead: page.kiosk.shown.series
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.beside ? 2 : 1
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap * 0.8
        uniformCellWidths: true
        uniformCellHeights: !page.look.large

        Repeater {
            model: page.tiles.length
            ServiceTile {
                required property int index
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                Layout.maximumHeight: page.look.large ? Infinity : Math.max(implicitHeight, page.look.px.target * 1.9)
                look: page.look
                tile: page.tiles[index] ?? blank
                onTapped: page.kiosk.choose_service(tile.code)
            }
        }
    }

    Item { Layout.fillHeight: true }
}
