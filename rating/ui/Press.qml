import QtQuick

// Whatever can be touched: by finger, by keyboard, by assistive technology.
Item {
    id: press

    required property Look look
    property string name
    readonly property bool down: area.pressed
    signal tapped

    activeFocusOnTab: enabled
    implicitWidth: look.px.target
    implicitHeight: look.px.target
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: enabled
    Accessible.onPressAction: tapped()
    Keys.onReturnPressed: tapped()
    Keys.onEnterPressed: tapped()
    Keys.onSpacePressed: tapped()

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: press.tapped()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -2 * press.look.px.border
        visible: press.activeFocus && press.enabled
        radius: press.look.px.radius + 2 * press.look.px.border
        color: "transparent"
        border.color: press.look.colors.ink
        border.width: press.look.px.border
    }
}
