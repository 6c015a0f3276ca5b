import QtQuick
import QtQuick.Layouts

// What was wrong? Several may be chosen, or none; scrolls by large arrows where there is no room for all.
ColumnLayout {
    id: page

    required property QtObject rating
    required property Look look
    readonly property var ask: rating.shown.ask

    spacing: look.px.gap / 2

    Question {
        Layout.fillWidth: true
        look: page.look
        view: page.ask
        numbered: !page.look.landscape
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: page.look.px.gap / 2

        Flickable {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: contentHeight > height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: grid.implicitHeight

            GridLayout {
                id: grid
                width: list.width
                columns: page.look.large || !page.look.landscape ? 1 : 2
                columnSpacing: page.look.px.gap / 2
                rowSpacing: page.look.px.gap / 2
                uniformCellWidths: true

                Repeater {
                    // By number: what is touched stays when something is chosen, and with it the focus.
                    model: page.ask.complaints.length
                    Chip {
                        required property int index
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        look: page.look
                        view: page.ask.complaints[index] ?? blank
                        onTapped: page.rating.choose(view.code)
                        onActiveFocusChanged: if (activeFocus) list.reveal(y, height)
                    }
                }
            }

            function reveal(top: real, tall: real): void {
                contentY = Math.max(0, Math.min(top, Math.max(contentY, top + tall - height)))
            }

            function leaf(pages: int): void {
                contentY = Math.max(0, Math.min(contentHeight - height, contentY + pages * height * 0.8))
                page.rating.touch()
            }
        }
        // Their room is kept where text is large, so that it does not depend on itself.
        ColumnLayout {
            Layout.fillHeight: true
            visible: page.look.large
            spacing: page.look.px.gap / 2

            Arrow {
                objectName: "up"
                name: page.rating.words["up"]
                sign: "▲"
                enabled: list.interactive && !list.atYBeginning
                onTapped: list.leaf(-1)
            }
            Arrow {
                objectName: "down"
                name: page.rating.words["down"]
                sign: "▼"
                enabled: list.interactive && !list.atYEnd
                onTapped: list.leaf(1)
            }
        }
    }

    component Arrow: Press {
        id: arrow
        property string sign
        look: page.look

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: arrow.enabled ? page.look.colors.red : page.look.colors.closed
        }
        Text {
            anchors.centerIn: parent
            text: arrow.sign
            color: arrow.enabled ? page.look.colors.white : page.look.colors.muted
            font.pixelSize: page.look.px.target * 0.5
        }
    }
}
