pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Body {
    id: page

    required property QtObject kiosk
    words: kiosk.words
    readonly property var tiles: kiosk.shown.groups
    readonly property var straight: kiosk.shown.straight
    // On a lying panel there is room beside the question, and none under it.
    readonly property bool aside: look.beside && straight.every(tile => tile.name.length < 40)
    // One tile more: the others stand closer.
    readonly property bool tight: straight.length > 0 && !look.landscape
    readonly property int results: tiles.filter(tile => tile.result).length
    readonly property int others: tiles.length - results

    RowLayout {
        spacing: page.look.px.gap

        Question {
            look: page.look
            text: page.kiosk.words["groups.question"]
            lead: page.aside && page.straight.length > 0 ? "" : page.kiosk.words["groups.lead"]
        }
        Repeater {
            model: page.aside ? page.straight.length : 0
            Straight {
                Layout.preferredWidth: page.width * 0.44
                Layout.fillHeight: true
                tile: page.straight[index] ?? blank
            }
        }
    }

    Repeater {
        model: page.look.beside && !page.aside ? page.straight.length : 0
        Straight { tile: page.straight[index] ?? blank }
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: page.look.landscape || page.tight ? 0 : page.look.px.gap / 2
        columns: page.look.beside ? 2 : 1
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap * (page.tight ? 0.8 : 1.2)

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: page.look.beside
            Layout.maximumWidth: page.look.beside ? page.look.px.target * 2.8 : -1
            visible: page.results > 0
            columns: 1
            rowSpacing: page.look.px.gap

            Repeater {
                model: page.results
                ResultTile {
                    required property int index
                    Layout.fillWidth: true
                    Layout.fillHeight: page.look.beside
                    Layout.minimumHeight: implicitHeight
                    look: page.look
                    tile: page.tiles[index] ?? blank
                    onTapped: page.kiosk.choose_group(tile.code)
                }
            }
        }

        Repeater {
            model: page.look.beside ? 0 : page.straight.length
            Straight { tile: page.straight[index] ?? blank }
        }

        GridLayout {
            id: grid
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.look.large ? 1 : page.look.landscape ? Math.max(1, Math.floor(width / (page.look.px.target * 3.1))) : 2
            columnSpacing: page.look.px.gap
            rowSpacing: page.look.px.gap * (page.tight ? 0.8 : 1)
            uniformCellWidths: true
            uniformCellHeights: true

            Repeater {
                model: page.others
                GroupTile {
                    required property int index
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: implicitHeight
                    Layout.maximumHeight: page.look.landscape ? -1 : Math.max(implicitHeight, page.look.px.header * 1.25)
                    look: page.look
                    tight: page.tight
                    tile: page.tiles[page.results + index] ?? blank
                    onTapped: page.kiosk.choose_group(tile.code)
                }
            }
            Press {
                objectName: "help"
                Layout.fillWidth: true
                Layout.fillHeight: true
                // Beside the last tile, or under all of them.
                Layout.columnSpan: page.others % grid.columns === 0 ? grid.columns : grid.columns - page.others % grid.columns
                Layout.minimumHeight: implicitHeight
                look: page.look
                name: page.kiosk.words["help"]
                implicitHeight: page.look.large ? help.implicitHeight + page.look.px.gap : page.look.px.target
                onTapped: page.kiosk.ask_help()

                Rectangle {
                    anchors.fill: parent
                    radius: page.look.px.radius
                    color: parent.down ? page.look.colors.hint : "transparent"
                    border.color: page.look.colors.red
                    border.width: page.look.px.border
                }
                Label {
                    id: help
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: page.look.px.gap
                    look: page.look
                    size: page.look.px.tile
                    text: page.kiosk.words["help"]
                    color: page.look.colors.red
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }

    component Straight: StraightTile {
        required property int index
        objectName: "straight"
        Layout.fillWidth: true
        Layout.minimumHeight: implicitHeight
        look: page.look
        onTapped: page.kiosk.choose_service(tile.code)
    }
}
