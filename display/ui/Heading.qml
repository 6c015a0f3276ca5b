import QtQuick
import QtQuick.Layouts

// The office's name, the time and the date, and whether numbers are given.
Rectangle {
    id: root

    required property var look
    required property var heading
    required property bool isWide

    color: look.colors.red
    implicitHeight: Math.max(look.sizes.header, grid.implicitHeight + look.sizes.gap / 2)

    // Side by side, or on a standing screen one below the other.
    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.leftMargin: root.look.sizes.margin * 1.2
        anchors.rightMargin: root.look.sizes.margin * 1.2
        columnSpacing: root.look.sizes.padding
        rowSpacing: -root.look.sizes.gap / 4

        Words {
            objectName: "office"
            look: root.look
            text: root.heading.office
            font.pixelSize: root.look.sizes.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.row: 0
            Layout.column: 0
            Layout.rowSpan: root.isWide ? 2 : 1
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: root.look.sizes.padding
            Layout.row: root.isWide ? 0 : 1
            Layout.column: root.isWide ? 1 : 0
            Layout.rowSpan: root.isWide && root.heading.opening === "" ? 2 : 1
            Layout.alignment: (root.isWide ? Qt.AlignRight : Qt.AlignLeft) | Qt.AlignVCenter

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
            wrapMode: root.isWide ? Text.NoWrap : Text.Wrap
            fontSizeMode: root.isWide ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: root.look.sizes.caption * 0.6
            visible: text !== ""
            Layout.row: root.isWide ? 1 : 2
            Layout.column: root.isWide ? 1 : 0
            Layout.alignment: root.isWide ? Qt.AlignRight : Qt.AlignLeft
            Layout.fillWidth: !root.isWide
            Layout.maximumWidth: root.isWide ? 0.6 * root.width : root.width
        }
    }
}
