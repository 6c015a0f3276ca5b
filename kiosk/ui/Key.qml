import QtQuick

// One key of the kiosk's own keyboard.
Press {
    id: key

    property string sign: name
    property bool plain: true

    implicitWidth: Math.max(look.px.target, label.implicitWidth + look.px.gap / 2)
    implicitHeight: Math.max(look.finger, look.px.target * (look.landscape ? 0.9 : 1), label.implicitHeight)

    Rectangle {
        anchors.fill: parent
        radius: key.look.px.badge_radius
        color: key.down ? key.look.colors.hint : key.plain ? key.look.colors.white : key.look.colors.pill
        border.color: key.look.colors.line
        border.width: key.look.px.border
    }
    Text {
        id: label
        anchors.centerIn: parent
        text: key.sign
        color: key.look.colors.ink
        font.family: key.look.family
        font.pixelSize: key.plain ? key.look.px.title : key.look.px.detail
        font.weight: Font.DemiBold
    }
}
