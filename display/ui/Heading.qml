import QtQuick
import QtQuick.Layouts

// The office's name, the time and the date, and whether numbers are given.
Rectangle {
    id: root

    required property var look
    required property var heading

    color: look.colors.red
    implicitHeight: Math.max(look.sizes.header, row.implicitHeight)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.look.sizes.margin * 1.2
        anchors.rightMargin: root.look.sizes.margin * 1.2
        spacing: root.look.sizes.padding

        Words {
            objectName: "office"
            look: root.look
            text: root.heading.office
            font.pixelSize: root.look.sizes.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: -root.look.sizes.gap / 4

            RowLayout {
                spacing: root.look.sizes.padding
                Layout.alignment: Qt.AlignRight

                Words {
                    objectName: "clock"
                    look: root.look
                    text: root.heading.clock
                    font.family: root.look.figures
                    font.pixelSize: root.look.sizes.title
                    font.weight: Font.DemiBold
                }
                Words {
                    objectName: "day"
                    look: root.look
                    text: root.heading.day
                    font.pixelSize: root.look.sizes.title
                }
            }
            Words {
                objectName: "opening"
                look: root.look
                text: root.heading.opening
                color: root.look.colors.cream
                font.pixelSize: root.look.sizes.caption
                visible: text !== ""
                Layout.alignment: Qt.AlignRight
            }
        }
    }
}
