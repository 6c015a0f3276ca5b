import QtQuick
import QtQuick.Shapes

// The star of the office.
Rectangle {
    id: emblem

    required property Look look
    property real size

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: look.colors.red_bright

    Shape {
        anchors.fill: parent
        ShapePath {
            fillColor: emblem.look.colors.gold
            strokeColor: "transparent"
            PathPolyline { path: emblem.star(emblem.size / 2, emblem.size * 0.3) }
        }
    }

    function star(center: real, reach: real): list<point> {
        const corners = []
        for (let corner = 0; corner <= 10; corner++) {
            const far = corner % 2 ? reach * 0.382 : reach
            const angle = Math.PI * corner / 5
            corners.push(Qt.point(center + far * Math.sin(angle), center - far * Math.cos(angle)))
        }
        return corners
    }
}
