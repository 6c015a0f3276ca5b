import QtQuick
import QtQuick.Layouts

// Whose office and whose desk this is.
Rectangle {
    id: header

    required property QtObject rating
    required property Look look
    readonly property var head: rating.shown.head

    color: look.colors.red
    implicitHeight: row.implicitHeight + look.px.gap

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: header.look.px.margin
        anchors.rightMargin: header.look.px.margin
        spacing: header.look.px.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: header.look
                size: header.look.fitted(header.look.px.tile, text)
                text: header.head.office
                color: header.look.colors.white
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                visible: text !== "" && !header.look.large
                look: header.look
                size: header.look.fitted(header.look.px.detail, text)
                text: header.head.place
                color: header.look.colors.cream
            }
        }
        Label {
            objectName: "desk"
            look: header.look
            size: header.look.px.question
            text: header.head.desk
            color: header.look.colors.cream
            font.weight: Font.Black
            wrapMode: Text.NoWrap
        }
    }
}
