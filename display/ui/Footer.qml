import QtQuick
import QtQuick.Layouts

// Who waits and how long, and the notices in turn; when the database is lost, the strip says so instead.
Rectangle {
    id: root

    required property var look
    required property var footer
    required property var lines

    color: footer.is_lost ? look.colors.hint : look.colors.navy_row
    implicitHeight: Math.max(look.sizes.footer_height, column.implicitHeight + look.sizes.gap)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.look.sizes.margin * 1.2
        anchors.rightMargin: root.look.sizes.margin * 1.2
        spacing: 0

        Flow {
            // Between the lines there is none; between the groups each has its own.
            spacing: 0
            visible: root.footer.waiting !== ""
            Layout.fillWidth: true

            Words {
                objectName: "waiting"
                look: root.look
                rightPadding: root.look.sizes.margin * 0.75
                text: root.footer.waiting
                color: root.look.colors.soft
                font.pixelSize: root.look.sizes.footer
            }
            Repeater {
                model: root.lines

                LineChip {
                    look: root.look
                }
            }
        }
        Words {
            objectName: "notice"
            look: root.look
            text: root.footer.notice
            color: root.footer.is_lost ? root.look.colors.ink : root.look.colors.snow
            font.pixelSize: root.look.sizes.footer
            font.weight: root.footer.is_lost ? Font.DemiBold : Font.Normal
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
