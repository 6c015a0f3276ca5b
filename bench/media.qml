import QtQuick
import "../display/ui"

// A panel alone, as large as the playlist's is on a wall of 1920 x 1080.
Rectangle {
    id: root

    required property var theme
    required property QtObject media

    color: theme.colors.navy

    MediaPanel {
        anchors.fill: parent
        anchors.margins: 40
        look: ({ colors: root.theme.colors, sizes: root.theme.wall })
        media: root.media
    }
}
