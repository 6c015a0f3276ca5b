import QtQuick
import QtQuick.Shapes

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

    // Open, done: a tick.
    Shape {
        anchors.fill: parent
        visible: sign.kind === "open" || sign.kind === "done"
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: sign.ink
            strokeWidth: Math.max(2, sign.size / 10)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: sign.size * 0.29
            startY: sign.size * 0.52
            PathLine { x: sign.size * 0.44; y: sign.size * 0.67 }
            PathLine { x: sign.size * 0.72; y: sign.size * 0.36 }
        }
    }
}
