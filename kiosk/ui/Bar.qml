import QtQuick

// The time that is left, as a length.
Rectangle {
    id: bar

    required property Look look
    required property var view

    implicitHeight: Math.max(2, look.px.border * 4)
    radius: height / 2
    color: look.colors.line_soft
    opacity: view.left > 0 ? 1 : 0

    Rectangle {
        width: parent.width * bar.view.left / bar.view.total
        height: parent.height
        radius: parent.radius
        color: bar.look.colors.red
    }
}
