import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// A white card under its title.
Rectangle {
    id: card

    required property var look
    property string title
    // What the title says more of, at its side.
    property string more
    property string moreName
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 1.5 * look.px.gap
    implicitWidth: column.implicitWidth + 1.5 * look.px.gap
    radius: look.px.radius
    color: look.colors.white
    border.color: look.colors.line
    border.width: look.px.border

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: card.look.px.gap * 0.75
        spacing: card.look.px.gap / 3

        RowLayout {
            Layout.fillWidth: true
            spacing: card.look.px.gap

            Kiosk.Label {
                Layout.fillWidth: true
                look: card.look
                size: card.look.px.detail
                text: card.title
                color: card.look.colors.muted
                font.weight: Font.DemiBold
            }
            Kiosk.Label {
                objectName: card.moreName
                visible: text !== ""
                look: card.look
                size: card.look.px.detail
                text: card.more
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }
}
