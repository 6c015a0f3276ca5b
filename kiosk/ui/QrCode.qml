pragma ComponentBehavior: Bound
import QtQuick

// Black bars on white; a module is a whole number of pixels, so every edge is sharp.
Rectangle {
    id: square

    required property var code
    property real reach
    readonly property int pixels: code.size > 0 ? Math.max(1, Math.floor(reach / code.size)) : 0

    objectName: "code"
    visible: code.size > 0
    implicitWidth: pixels * code.size
    implicitHeight: implicitWidth
    color: "white"

    Repeater {
        model: square.code.bars
        Rectangle {
            required property var modelData
            x: modelData.x * square.pixels
            y: modelData.y * square.pixels
            width: modelData.width * square.pixels
            height: square.pixels
            color: "black"
            antialiasing: false
        }
    }
}
