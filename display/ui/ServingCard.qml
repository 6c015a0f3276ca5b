import QtQuick
import QtQuick.Layouts

// One number and its desk; somebody who is still on the way has a gold border and other words.
Rectangle {
    id: root

    required property var look
    required property bool isDense
    required property string number
    required property string desk
    required property string caption
    required property bool is_called

    color: look.colors.navy_row
    radius: look.sizes.row_radius
    border.color: look.colors.gold_soft
    border.width: is_called ? look.sizes.border : 0

    Accessible.role: Accessible.StaticText
    Accessible.name: number + " " + caption + " " + desk

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.look.sizes.gap * (root.isDense ? 1 : 1.25)
        anchors.rightMargin: anchors.leftMargin
        spacing: root.look.sizes.gap / 2

        Words {
            objectName: "card_number"
            look: root.look
            text: root.number
            font.pixelSize: root.isDense ? root.look.sizes.progress : root.look.sizes.list
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            // Below what is wanted, but never over the desk.
            minimumPixelSize: root.look.sizes.caption * 0.6
            Layout.fillWidth: true
        }
        GridLayout {
            columns: root.isDense ? 2 : 1
            rowSpacing: 0
            columnSpacing: root.look.sizes.gap / 2

            Words {
                objectName: "card_caption"
                look: root.look
                text: root.caption
                color: root.is_called ? root.look.colors.gold_soft : root.look.colors.soft
                font.pixelSize: root.look.sizes.caption
                Layout.alignment: Qt.AlignRight
            }
            Words {
                objectName: "card_desk"
                look: root.look
                text: root.desk
                color: root.look.colors.gold_soft
                font.pixelSize: root.isDense ? root.look.sizes.progress : root.look.sizes.desk
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: root.look.sizes.caption * 0.6
                horizontalAlignment: Text.AlignRight
                lineHeight: 0.85
                Layout.alignment: Qt.AlignRight
                Layout.maximumWidth: 0.4 * root.width
            }
        }
    }
}
