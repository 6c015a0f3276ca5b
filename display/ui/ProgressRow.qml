import QtQuick
import QtQuick.Layouts

// One dossier: its number, and five circles on a line that is bright as far as it has come.
Rectangle {
    id: root

    required property var look
    required property real cell
    required property string label
    required property string detail
    required property int passed
    required property bool is_ready
    required property bool is_late

    color: is_ready ? look.colors.ready_row : look.colors.navy_row
    radius: look.sizes.row_radius
    implicitHeight: Math.max(1.9 * look.sizes.circle, names.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + detail + " " + passed + "/5"

    ColumnLayout {
        id: names

        anchors.left: parent.left
        anchors.leftMargin: root.look.sizes.padding * 0.8
        anchors.right: stages.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.detail === "" ? 0 : -root.look.sizes.gap / 4
        // The line height leaves room for marks above capitals, which a number has not.
        spacing: -root.look.sizes.gap / 2

        Words {
            objectName: "row_label"
            look: root.look
            text: root.label
            font.pixelSize: root.look.sizes.progress
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.look.sizes.caption
            Layout.fillWidth: true
        }
        Words {
            objectName: "row_detail"
            look: root.look
            text: root.detail
            color: root.is_ready ? root.look.colors.white : root.is_late ? root.look.colors.gold_soft : root.look.colors.soft
            font.family: root.look.figures
            font.pixelSize: root.look.sizes.caption
            font.weight: root.is_ready ? Font.DemiBold : Font.Normal
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.look.sizes.caption * 0.7
            Layout.fillWidth: true
            visible: text !== ""
        }
    }
    Row {
        id: stages

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: 5

            StageCircle {
                look: root.look
                passed: root.passed
                width: root.cell
            }
        }
    }
}
