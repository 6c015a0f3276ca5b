import QtQuick
import QtQuick.Layouts

// What to do now, and the way out.
ColumnLayout {
    id: end

    required property QtObject kiosk
    required property Look look
    property bool says: true

    spacing: look.px.gap * 1.5

    Label {
        Layout.fillWidth: true
        visible: end.says
        look: end.look
        size: end.look.px.lead
        text: end.kiosk.words["ticket.wait"]
        horizontalAlignment: Text.AlignHCenter
    }
    Button {
        objectName: "done"
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: end.look.large
        Layout.preferredWidth: Math.max(implicitWidth, end.look.px.target * 5.3)
        look: end.look
        tall: end.look.px.button_height
        size: end.look.px.button
        name: end.kiosk.words["done"]
        ground: end.look.colors.red
        groundDown: end.look.colors.red_pressed
        ink: end.look.colors.white
        onTapped: end.kiosk.finish()
    }
}
