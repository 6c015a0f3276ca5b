import QtQuick

// A pill with one verb on it.
Press {
    id: button

    property color ground: look.colors.pill
    property color groundDown: look.colors.line
    property color ink: look.colors.ink
    property color edge: "transparent"
    property int size: look.px.tile
    property int tall: look.px.target
    // A verb of two words may take two lines where there is little room.
    property bool wraps: false

    implicitHeight: Math.max(tall, label.implicitHeight + look.px.gap)
    implicitWidth: Math.max(look.px.target * 2, wraps ? 0 : label.implicitWidth + look.px.margin)

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.down ? button.groundDown : button.ground
        border.color: button.edge
        border.width: button.look.px.border
    }

    Label {
        id: label
        anchors.centerIn: parent
        width: button.wraps ? button.width - button.look.px.gap : implicitWidth
        look: button.look
        size: button.size
        text: button.name
        color: button.ink
        font.weight: Font.DemiBold
        wrapMode: button.wraps ? Text.WordWrap : Text.NoWrap
        lineHeight: Math.ceil(size * (button.wraps ? 1.2 : 1.35))
        horizontalAlignment: Text.AlignHCenter
    }
}
