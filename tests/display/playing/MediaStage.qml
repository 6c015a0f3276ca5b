import QtQuick
import QtQuick.Layouts
import "../../../display/ui"

// A wall of two columns: the playlist beside a panel that takes its room when there is nothing to show.
Rectangle {
    id: root

    required property var theme
    property QtObject media: null

    color: theme.colors.navy

    GridLayout {
        anchors.fill: parent
        anchors.margins: 40
        columns: root.width > root.height ? 2 : 1
        columnSpacing: 28
        rowSpacing: 28

        Rectangle {
            color: root.theme.colors.gold
            radius: 20
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        MediaPanel {
            objectName: "media"
            look: ({ colors: root.theme.colors, sizes: root.theme.wall })
            media: root.media
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            Layout.preferredHeight: 2
        }
    }
}
