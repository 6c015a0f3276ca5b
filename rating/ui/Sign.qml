import QtQuick

// A shape that says the same as the words beside it.
Rectangle {
    id: sign

    property string kind
    property color ink
    property real size

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: "transparent"
    border.color: ink
    border.width: Math.max(2, size / 12)

    // Closed: a bar.
    Rectangle {
        anchors.centerIn: parent
        visible: sign.kind === "closed"
        width: sign.size * 0.56
        height: Math.max(2, sign.size / 8)
        radius: height / 2
        color: sign.ink
    }

    // Waiting: three dots.
    Row {
        anchors.centerIn: parent
        visible: sign.kind === "wait"
        spacing: sign.size / 14
        Repeater {
            model: 3
            Rectangle {
                width: sign.size / 8
                height: width
                radius: width / 2
                color: sign.ink
            }
        }
    }

    // Lost: a broken link.
    Row {
        anchors.centerIn: parent
        visible: sign.kind === "lost"
        spacing: sign.size / 10
        Repeater {
            model: 2
            Rectangle {
                width: sign.size / 4
                height: sign.size / 7
                radius: height / 2
                color: "transparent"
                border.color: sign.ink
                border.width: Math.max(2, sign.size / 24)
            }
        }
    }

    // Open, done: a tick; shapes are not needed for the first frame, and take their time.
    Loader {
        readonly property bool wanted: sign.kind === "open" || sign.kind === "done"
        anchors.fill: parent
        visible: wanted
        onWantedChanged: fill()
        Component.onCompleted: fill()

        function fill(): void {
            if (wanted && item === null)
                setSource("Tick.qml", {ink: Qt.binding(() => sign.ink), size: Qt.binding(() => sign.size)})
        }
    }
}
