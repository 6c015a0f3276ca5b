import QtQuick

// One stage of five: a tick when it is passed, a bright ring when it is due, a dim one when it is still far.
Item {
    id: root

    required property var look
    required property int index
    required property int passed
    readonly property bool isPassed: index < passed
    readonly property bool isDue: index === passed

    implicitHeight: look.sizes.circle

    Rectangle {
        anchors.right: circle.left
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        height: root.look.sizes.border
        color: root.isPassed ? root.look.colors.done : root.look.colors.navy_line
        visible: root.index > 0
    }
    Rectangle {
        anchors.left: circle.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: root.look.sizes.border
        color: root.index + 1 < root.passed ? root.look.colors.done : root.look.colors.navy_line
        visible: root.index < 4
    }
    Rectangle {
        id: circle

        anchors.centerIn: parent
        width: root.look.sizes.circle
        height: width
        radius: width / 2
        color: root.isPassed ? root.look.colors.done : "transparent"
        border.width: root.isPassed ? 0 : root.look.sizes.border
        border.color: root.isDue ? root.look.colors.gold_soft : root.look.colors.navy_ring
    }
    Words {
        anchors.centerIn: circle
        look: root.look
        text: root.index + 1
        color: root.isDue ? root.look.colors.gold_soft : root.look.colors.soft
        font.family: root.look.figures
        font.pixelSize: root.look.sizes.caption * 0.92
        font.weight: root.isDue ? Font.Bold : Font.DemiBold
        visible: !root.isPassed
    }
    Item {
        anchors.centerIn: circle
        width: root.look.sizes.circle * 0.44
        height: width
        rotation: 45
        visible: root.isPassed

        Rectangle {
            x: parent.width * 0.55
            y: -parent.height * 0.12
            width: root.look.sizes.border * 1.6
            height: parent.height
            antialiasing: true
            color: root.look.colors.done_ink
        }
        Rectangle {
            x: parent.width * 0.15
            y: parent.height * 0.88 - height
            width: parent.width * 0.5
            height: root.look.sizes.border * 1.6
            antialiasing: true
            color: root.look.colors.done_ink
        }
    }
}
