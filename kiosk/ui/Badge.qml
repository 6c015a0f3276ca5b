import QtQuick

// The letter of a series.
Rectangle {
    id: badge

    required property Look look
    property string letter
    property color ink: look.colors.white
    property int size: look.px.badge

    implicitWidth: Math.round(size * 1.5)
    implicitHeight: implicitWidth
    radius: look.px.badge_radius
    color: look.colors.red

    Text {
        anchors.centerIn: parent
        text: badge.letter
        color: badge.ink
        font.family: badge.look.family
        font.pixelSize: badge.size
        font.weight: Font.Black
    }
}
