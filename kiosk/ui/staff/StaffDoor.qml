import QtQuick
import QtQuick.Shapes

// Held long enough, by finger or by keys, it asks for the staff's PIN; a ring shows how long still.
Item {
    id: door

    required property QtObject staff
    required property var look
    readonly property bool held: area.pressed || staff.holding
    property real progress: 0

    objectName: "staff_door"
    Accessible.role: Accessible.Button
    Accessible.name: staff.words["staff.door"]
    Accessible.onPressAction: staff.knock()
    onHeldChanged: {
        if (held) {
            growth.restart()
        } else {
            growth.stop()
            progress = 0
        }
    }

    MouseArea {
        id: area
        anchors.fill: parent
    }

    Timer {
        interval: door.staff.hold_ms
        running: door.held && door.visible
        onTriggered: door.staff.knock()
    }

    NumberAnimation {
        id: growth
        target: door
        property: "progress"
        from: 0
        to: 1
        duration: door.staff.hold_ms
    }

    Shape {
        anchors.fill: parent
        visible: door.held
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: door.look.colors.white
            strokeWidth: door.look.px.border * 3
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: door.width / 2
                centerY: door.height / 2
                radiusX: door.width / 2
                radiusY: door.height / 2
                startAngle: -90
                sweepAngle: 360 * door.progress
            }
        }
    }
}
