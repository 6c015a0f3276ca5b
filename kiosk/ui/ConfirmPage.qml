import QtQuick
import QtQuick.Layouts

Body {
    id: page

    required property QtObject kiosk
    readonly property var order: kiosk.shown.order

    Question {
        look: page.look
        text: page.kiosk.words["confirm.question"]
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.landscape ? 2 : 1
        columnSpacing: page.look.px.margin
        rowSpacing: page.look.landscape ? page.look.px.gap : page.look.px.margin
        uniformCellWidths: true

        OrderCard {
            Layout.fillWidth: true
            Layout.fillHeight: page.look.landscape
            Layout.minimumHeight: implicitHeight
            look: page.look
            order: page.order
        }
        PriorityQuestion {
            Layout.fillWidth: true
            Layout.rowSpan: page.look.landscape ? 2 : 1
            Layout.alignment: Qt.AlignTop
            visible: page.order.choices.length > 0
            kiosk: page.kiosk
            look: page.look
            choices: page.order.choices
            enabled: !page.order.busy
        }
        Button {
            objectName: "take"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBottom
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
}
