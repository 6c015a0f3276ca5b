import QtQuick
import QtQuick.Layouts

// One call: the number and its desk.
Rectangle {
    id: root

    required property var look
    required property bool isAlone
    required property int rowCount
    required property bool hasCaptions
    required property string number
    required property string desk
    required property string number_caption
    required property string desk_caption
    required property bool is_spoken
    // As set, or larger where there is room; number and desk alike, so no wider than both fit.
    readonly property real big: Math.max(look.sizes.number / (isAlone ? 1 : rowCount < 3 ? 1.6 : 2.45),
                                         Math.min(room, 0.25 * width))
    readonly property real room: isAlone ? 0.45 * height
                                         : hasCaptions ? 0.75 * (height - 1.3 * look.sizes.caption) : 0.72 * height
    readonly property real edge: look.sizes.padding * (isAlone ? 2 : 0.6)

    color: "transparent"
    radius: look.sizes.row_radius
    // Of several, the one that is being spoken has a frame.
    border.color: look.colors.navy
    border.width: is_spoken && !isAlone ? 2 * look.sizes.border : 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: number_caption + " " + number + " " + desk_caption + " " + desk

    component Caption: Words {
        look: root.look
        color: root.look.colors.navy
        font.pixelSize: root.isAlone ? root.look.sizes.caption_call : root.look.sizes.caption
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: root.look.sizes.caption * 0.8
        visible: root.hasCaptions
    }
    component Big: Words {
        look: root.look
        color: root.look.colors.navy
        font.pixelSize: root.big
        font.weight: Font.Black
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: root.look.sizes.title
        lineHeight: root.isAlone ? 1 : 0.9
        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    RowLayout {
        anchors.fill: parent
        // The frame stands clear of the captions.
        anchors.topMargin: root.isAlone ? root.look.sizes.padding : root.hasCaptions ? 0.5 * root.look.sizes.gap : 0
        anchors.bottomMargin: root.isAlone ? root.look.sizes.padding : 0
        anchors.leftMargin: root.edge
        anchors.rightMargin: root.edge * 0.75
        spacing: root.look.sizes.padding * (root.isAlone ? 1 : 0.35)

        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: root.isAlone ? 5 : 6

            Caption {
                objectName: "number_caption"
                text: root.number_caption
                Layout.fillWidth: true
            }
            Big {
                objectName: "number"
                text: root.number
            }
        }
        Rectangle {
            color: root.look.colors.gold_line
            Layout.fillHeight: true
            Layout.topMargin: root.look.sizes.padding * (root.isAlone ? 1 : 0.4)
            Layout.bottomMargin: Layout.topMargin
            Layout.preferredWidth: root.look.sizes.border
        }
        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 3

            Caption {
                objectName: "desk_caption"
                text: root.desk_caption
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            Big {
                objectName: "desk"
                text: root.desk
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
