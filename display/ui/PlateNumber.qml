import QtQuick
import QtQuick.Layouts

// The number that is called or served; without one, what is the matter: in words, by a color and by a shape.
Rectangle {
    id: root

    required property var look
    required property var shown

    readonly property bool hasNumber: shown.number !== ""
    readonly property bool isPaused: shown.kind === "paused"
    readonly property color ink: shown.is_calling ? look.colors.navy : isPaused ? look.colors.ink : look.colors.white
    readonly property color quiet: shown.is_calling || isPaused ? ink : look.colors.soft

    color: shown.is_calling ? look.colors.gold : isPaused ? look.colors.hint : look.colors.navy_panel
    radius: look.sizes.radius

    GridLayout {
        id: captions

        readonly property real both: title.implicitWidth + also.implicitWidth + columnSpacing

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: root.look.sizes.gap
        anchors.leftMargin: root.look.sizes.padding
        anchors.rightMargin: root.look.sizes.padding
        columns: both <= width ? 2 : 1
        columnSpacing: root.look.sizes.padding
        rowSpacing: 0
        visible: root.hasNumber

        Words {
            id: title

            objectName: "title"
            look: root.look
            text: root.hasNumber ? root.shown.title : ""
            color: root.ink
            font.pixelSize: root.look.sizes.title
            font.weight: Font.Bold
        }
        Words {
            id: also

            objectName: "title_also"
            look: root.look
            text: root.hasNumber ? root.shown.title_also : ""
            color: root.quiet
            font.pixelSize: root.look.sizes.also
            Layout.fillWidth: true
            horizontalAlignment: captions.columns === 2 ? Text.AlignRight : Text.AlignLeft
        }
    }
    PlateFigure {
        objectName: "number"
        look: root.look
        text: root.shown.number
        color: root.ink
        visible: root.hasNumber
        anchors.top: captions.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.look.sizes.padding
        anchors.rightMargin: root.look.sizes.padding
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 2 * root.look.sizes.padding
        height: parent.height - 2 * root.look.sizes.gap
        spacing: root.look.sizes.gap
        visible: !root.hasNumber

        Item { Layout.fillHeight: true }
        PlateSign {
            look: root.look
            kind: root.shown.kind
            color: root.ink
            visible: isDrawn
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Math.min(root.look.sizes.sign, root.height * 0.25)
            Layout.preferredWidth: Layout.preferredHeight
        }
        Words {
            objectName: "message"
            look: root.look
            text: root.hasNumber ? "" : root.shown.title
            color: root.ink
            font.pixelSize: Math.min(root.look.sizes.message, root.height * 0.26)
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        Words {
            objectName: "message_also"
            look: root.look
            text: root.hasNumber ? "" : root.shown.title_also
            color: root.quiet
            font.pixelSize: Math.min(root.look.sizes.title, root.height * 0.14)
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        Item { Layout.fillHeight: true }
    }
}
