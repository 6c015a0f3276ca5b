import QtQuick
import QtQuick.Layouts

// The latest call: the number and its desk, or what to do while there is none.
Rectangle {
    id: root

    required property var look
    required property var call
    readonly property bool isCalling: call.number !== ""

    color: isCalling ? look.colors.gold : look.colors.navy_panel
    radius: look.sizes.radius
    implicitHeight: look.sizes.number + look.sizes.caption_call + 4 * look.sizes.padding

    Accessible.role: Accessible.StaticText
    Accessible.name: isCalling ? call.number_caption + " " + call.number + " " + call.desk_caption + " " + call.desk
                               : call.title

    component Caption: Words {
        look: root.look
        color: root.look.colors.navy
        font.pixelSize: root.look.sizes.caption_call
        font.weight: Font.Bold
    }
    component Big: Words {
        look: root.look
        color: root.look.colors.navy
        font.pixelSize: root.look.sizes.number
        font.weight: Font.Black
        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: root.look.sizes.padding
        anchors.leftMargin: 2 * root.look.sizes.padding
        anchors.rightMargin: 1.5 * root.look.sizes.padding
        spacing: root.look.sizes.padding
        visible: root.isCalling

        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.fillWidth: true

            Caption {
                objectName: "number_caption"
                text: root.call.number_caption
            }
            Big {
                objectName: "number"
                text: root.call.number
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: root.look.sizes.number / 2
            }
        }
        Rectangle {
            color: root.look.colors.gold_line
            Layout.fillHeight: true
            Layout.topMargin: root.look.sizes.padding
            Layout.bottomMargin: root.look.sizes.padding
            Layout.preferredWidth: root.look.sizes.border
        }
        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.minimumWidth: implicitWidth

            Caption {
                objectName: "desk_caption"
                text: root.call.desk_caption
                Layout.alignment: Qt.AlignHCenter
            }
            Big {
                objectName: "desk"
                text: root.call.desk
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 4 * root.look.sizes.padding
        spacing: root.look.sizes.gap
        visible: !root.isCalling

        Words {
            objectName: "call_title"
            look: root.look
            text: root.call.title
            font.pixelSize: root.look.sizes.list
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            objectName: "call_advice"
            look: root.look
            text: root.call.advice
            color: root.look.colors.soft
            font.pixelSize: root.look.sizes.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
    }
}
