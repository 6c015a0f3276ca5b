import QtQuick

// The playlist; without anything to show it takes no room. Whoever hides it lets the playlist stand still.
Rectangle {
    id: root

    required property var look
    required property QtObject media

    color: look.colors.navy_panel
    radius: look.sizes.radius
    visible: media !== null && !media.is_empty

    Accessible.ignored: true

    Item {
        id: place

        readonly property real radius: root.radius

        anchors.fill: parent

        Component.onCompleted: if (root.media !== null) root.media.attach(place)
    }
}
