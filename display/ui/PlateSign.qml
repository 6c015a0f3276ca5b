import QtQuick

// What a desk without a number is up to, as a shape: two bars while it pauses, a barred ring while it is closed.
Item {
    id: root

    required property var look
    required property string kind
    required property color color

    readonly property bool isPaused: kind === "paused"
    readonly property bool isShut: kind === "closed" || kind === "not_open" || kind === "unknown"
    readonly property bool isDrawn: isPaused || isShut

    Row {
        anchors.centerIn: parent
        spacing: root.width * 0.2
        visible: root.isPaused

        Repeater {
            model: 2

            Rectangle {
                width: root.width * 0.24
                height: root.height * 0.9
                radius: width / 5
                color: root.color
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.color: root.color
        border.width: Math.max(2, width * 0.1)
        visible: root.isShut

        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.56
            height: Math.max(2, parent.height * 0.13)
            color: root.color
        }
    }
}
