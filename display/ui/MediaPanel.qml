import QtQuick

// The playlist. With nothing to show, or without a playlist, it takes no room; while it is hidden, all stands still.
Rectangle {
    id: root

    required property var look
    required property QtObject media

    function attach() {
        if (media !== null)
            media.attach(place)
    }

    color: look.colors.navy_panel
    radius: look.sizes.radius
    visible: media !== null && !media.is_empty

    Accessible.ignored: true

    onMediaChanged: attach()
    Component.onCompleted: attach()

    Item {
        id: place

        readonly property real radius: root.radius

        anchors.fill: parent
    }
}
