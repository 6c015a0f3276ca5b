import QtQuick
import QtQuick.Layouts

// No call is under way: the last number and its desk, or what to do while there is none.
Item {
    id: root

    required property var look
    required property var calm
    readonly property bool hasNumber: calm.number !== ""

    Accessible.role: Accessible.StaticText
    Accessible.name: hasNumber ? calm.number_caption + " " + calm.number + " " + calm.desk_caption + " " + calm.desk
                               : calm.title

    component Caption: Words {
        look: root.look
        color: root.look.colors.soft
        font.pixelSize: root.look.sizes.title
        font.weight: Font.DemiBold
    }
    component Big: Words {
        look: root.look
        font.pixelSize: root.look.sizes.number * 0.7
        font.weight: Font.Black
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: root.look.sizes.list
        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: root.look.sizes.padding
        anchors.leftMargin: 2 * root.look.sizes.padding
        anchors.rightMargin: 1.5 * root.look.sizes.padding
        spacing: root.look.sizes.padding
        visible: root.hasNumber

        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 5

            Caption {
                objectName: "calm_number_caption"
                text: root.calm.number_caption
            }
            Big {
                objectName: "calm_number"
                text: root.calm.number
            }
        }
        Rectangle {
            color: root.look.colors.navy_line
            Layout.fillHeight: true
            Layout.topMargin: root.look.sizes.padding
            Layout.bottomMargin: root.look.sizes.padding
            Layout.preferredWidth: root.look.sizes.border
        }
        ColumnLayout {
            spacing: 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 3

            Caption {
                objectName: "calm_desk_caption"
                text: root.calm.desk_caption
                Layout.alignment: Qt.AlignHCenter
            }
            Big {
                objectName: "calm_desk"
                text: root.calm.desk
                color: root.look.colors.gold_soft
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 4 * root.look.sizes.padding
        spacing: root.look.sizes.gap
        visible: !root.hasNumber

        Words {
            objectName: "call_title"
            look: root.look
            text: root.calm.title
            font.pixelSize: root.look.sizes.list
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            objectName: "call_advice"
            look: root.look
            text: root.calm.advice
            color: root.look.colors.soft
            font.pixelSize: root.look.sizes.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
    }
}
