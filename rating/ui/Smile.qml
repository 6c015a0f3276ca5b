import QtQuick
import QtQuick.Shapes

// A face; its mouth says what the words beside it say, the color only helps.
Item {
    id: smile

    required property Look look
    // very_satisfied, satisfied or unsatisfied
    property string kind
    property real size
    readonly property color ground: kind === "very_satisfied" ? look.colors.green
                                  : kind === "satisfied" ? look.colors.gold : look.colors.red
    readonly property color ink: kind === "satisfied" ? look.colors.ink : look.colors.white

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: smile.ground
    }

    Repeater {
        model: [0.35, 0.65]
        Rectangle {
            required property real modelData
            x: smile.size * modelData - width / 2
            y: smile.size * 0.36 - height / 2
            width: smile.size * 0.11
            height: width * 1.25
            radius: width / 2
            color: smile.ink
        }
    }

    // Open and laughing.
    Shape {
        anchors.fill: parent
        visible: smile.kind === "very_satisfied"
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            fillColor: smile.ink
            strokeColor: smile.ink
            strokeWidth: smile.size * 0.03
            joinStyle: ShapePath.RoundJoin
            startX: smile.size * 0.26
            startY: smile.size * 0.55
            PathArc {
                x: smile.size * 0.74
                y: smile.size * 0.55
                radiusX: smile.size * 0.24
                radiusY: smile.size * 0.26
                direction: PathArc.Counterclockwise
            }
            PathLine { x: smile.size * 0.26; y: smile.size * 0.55 }
        }
    }

    // A curve, up or down.
    Shape {
        anchors.fill: parent
        visible: smile.kind !== "very_satisfied"
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            id: curve
            readonly property real level: smile.size * (smile.kind === "satisfied" ? 0.6 : 0.74)
            fillColor: "transparent"
            strokeColor: smile.ink
            strokeWidth: Math.max(2, smile.size * 0.065)
            capStyle: ShapePath.RoundCap
            startX: smile.size * 0.3
            startY: level
            PathArc {
                x: smile.size * 0.7
                y: curve.level
                radiusX: smile.size * 0.24
                radiusY: smile.size * 0.2
                direction: smile.kind === "satisfied" ? PathArc.Counterclockwise : PathArc.Clockwise
            }
        }
    }
}
