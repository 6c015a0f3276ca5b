import QtQuick
import QtQuick.Layouts

// What the number is for, the one question, and the button, which never scrolls away.
ColumnLayout {
    id: page

    required property QtObject kiosk
    required property Look look
    readonly property var order: kiosk.shown.order

    spacing: 0

    Body {
        Layout.fillWidth: true
        Layout.fillHeight: true
        look: page.look
        words: page.kiosk.words

        Question {
            look: page.look
            text: page.kiosk.words["confirm.question"]
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.look.beside ? 2 : 1
            columnSpacing: page.look.px.margin
            rowSpacing: page.look.beside ? page.look.px.gap : page.look.px.margin
            uniformCellWidths: true

            OrderCard {
                Layout.fillWidth: true
                Layout.fillHeight: page.look.beside
                Layout.minimumHeight: implicitHeight
                look: page.look
                order: page.order
            }
            PriorityQuestion {
                Layout.fillWidth: true
                Layout.rowSpan: page.look.beside ? 2 : 1
                Layout.alignment: Qt.AlignTop
                visible: page.order.choices.length > 0
                kiosk: page.kiosk
                look: page.look
                choices: page.order.choices
                enabled: !page.order.busy
            }
            Take {
                Layout.alignment: Qt.AlignBottom
                visible: page.look.beside
            }
            Item {
                visible: !page.look.beside
                Layout.fillHeight: true
            }
        }
    }
    Take {
        Layout.leftMargin: page.look.px.margin
        Layout.rightMargin: page.look.outer
        Layout.topMargin: page.look.px.gap / 2
        Layout.bottomMargin: page.look.aside ? page.look.px.gap : 0
        visible: !page.look.beside
    }

    component Take: Button {
        objectName: "take"
        Layout.fillWidth: true
        look: page.look
        enabled: !page.order.busy
        tall: page.look.px.button_height
        size: page.look.px.button
        name: page.kiosk.words[page.order.busy ? "taking" : "take"]
        ground: enabled ? page.look.colors.green : page.look.colors.closed
        groundDown: page.look.colors.green_pressed
        ink: enabled ? page.look.colors.white : page.look.colors.ink
        onTapped: page.kiosk.confirm()
    }
}
