import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// A white card under its title.
Rectangle {
    id: card

    required property var look
    property string title
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 2 * look.px.gap
    implicitWidth: column.implicitWidth + 2 * look.px.gap
    radius: look.px.radius
    color: look.colors.white
    border.color: look.colors.line
    border.width: look.px.border

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: card.look.px.gap
        spacing: card.look.px.gap / 3

        Kiosk.Label {
            Layout.fillWidth: true
            look: card.look
            size: card.look.px.detail
            text: card.title
            color: card.look.colors.muted
            font.weight: Font.DemiBold
        }
    }
}
