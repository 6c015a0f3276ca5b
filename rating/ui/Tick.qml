import QtQuick
import QtQuick.Shapes

// A tick.
Shape {
    id: tick

    property color ink
    property real size
    property real thick: size / 10

    implicitWidth: size
    implicitHeight: size
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: tick.ink
        strokeWidth: Math.max(2, tick.thick)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        startX: tick.size * 0.29
        startY: tick.size * 0.52
        PathLine { x: tick.size * 0.44; y: tick.size * 0.67 }
        PathLine { x: tick.size * 0.72; y: tick.size * 0.36 }
    }
}
