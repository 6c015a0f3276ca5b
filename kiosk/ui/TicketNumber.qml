import QtQuick
import QtQuick.Layouts

// The number, as large as it goes, and what it is for.
ColumnLayout {
    id: part

    required property QtObject kiosk
    required property Look look
    required property var ticket

    spacing: look.px.gap / 3

    Label {
        Layout.fillWidth: true
        look: part.look
        size: part.look.px.title
        text: part.kiosk.words["ticket.number"]
        color: part.look.colors.muted
        horizontalAlignment: Text.AlignHCenter
    }
    Text {
        objectName: "number"
        Layout.fillWidth: true
        Layout.preferredHeight: part.look.px.number * 0.84
        text: part.ticket.number
        color: part.look.colors.red
        font.family: part.look.family
        font.pixelSize: part.look.px.number
        font.weight: Font.Black
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: part.look.px.figure
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        look: part.look
        size: part.look.fitted(part.look.px.title, text)
        text: part.ticket.service
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
    }
    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        visible: part.ticket.priority !== ""
        implicitWidth: priority.implicitWidth + 2 * part.look.px.gap
        implicitHeight: priority.implicitHeight + part.look.px.gap / 2
        radius: height / 2
        color: part.look.colors.gold

        Label {
            id: priority
            anchors.centerIn: parent
            look: part.look
            text: part.ticket.priority
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.leftMargin: part.look.px.padding
        Layout.rightMargin: part.look.px.padding
        Layout.topMargin: part.look.px.gap / 2
        implicitHeight: Math.max(1, part.look.px.border / 2)
        color: part.look.colors.line_faint
    }
    Figures {
        Layout.fillWidth: true
        Layout.leftMargin: part.look.px.padding
        Layout.rightMargin: part.look.px.padding
        look: part.look
        view: part.ticket.figures
    }
}
