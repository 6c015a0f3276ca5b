import QtQuick
import QtQuick.Layouts

// The five on-site stages of each dossier on its way.
Rectangle {
    id: root

    required property var look
    required property var progress
    required property var rows
    readonly property real cell: look.sizes.circle * 2
    // Beside pictures there is little room: who may collect is told in one line.
    readonly property bool isLow: height < 12 * look.sizes.circle
    // As many rows as there is room for beside the title, the stages and who may collect.
    readonly property int places: Math.max(1, Math.floor((height - around) / (1.9 * look.sizes.circle + look.sizes.gap)))
    readonly property real around: 2 * look.sizes.padding + 3 * look.sizes.gap
                                   + (look.sizes.title + 2 * look.sizes.caption + (isLow ? 1 : 2) * look.sizes.note) * 1.35

    color: look.colors.navy_panel
    radius: look.sizes.radius

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Math.round(root.look.sizes.padding * 1.25)
        anchors.topMargin: root.look.sizes.padding * 0.75
        spacing: root.look.sizes.gap

        Words {
            objectName: "progress_title"
            look: root.look
            text: root.progress.title
            font.pixelSize: root.look.sizes.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.look.sizes.caption
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            visible: root.progress.empty === ""
            Layout.alignment: Qt.AlignRight

            Repeater {
                model: root.progress.stages

                Words {
                    required property string modelData

                    look: root.look
                    text: modelData
                    color: root.look.colors.soft
                    font.pixelSize: root.look.sizes.caption * 0.92
                    horizontalAlignment: Text.AlignHCenter
                    // A word alone cannot be broken; to be fitted it may not be wrapped.
                    wrapMode: modelData.includes(" ") ? Text.WordWrap : Text.NoWrap
                    fontSizeMode: modelData.includes(" ") ? Text.FixedSize : Text.HorizontalFit
                    minimumPixelSize: root.look.sizes.caption * 0.7
                    leftPadding: root.look.sizes.gap / 5
                    rightPadding: leftPadding
                    Layout.alignment: Qt.AlignBottom
                    Layout.preferredWidth: root.cell
                }
            }
        }
        Repeater {
            model: root.rows

            ProgressRow {
                look: root.look
                cell: root.cell
                Layout.fillWidth: true
            }
        }
        Words {
            objectName: "progress_empty"
            look: root.look
            text: root.progress.empty
            color: root.look.colors.soft
            font.pixelSize: root.look.sizes.note
            wrapMode: Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
        Item {
            Layout.fillHeight: true
        }
        Words {
            objectName: "ready"
            look: root.look
            text: root.isLow ? root.progress.ready.replace("\n", " ") : root.progress.ready
            color: root.look.colors.ready
            font.pixelSize: root.look.sizes.note
            font.weight: Font.DemiBold
            fontSizeMode: root.isLow ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: root.look.sizes.caption * 0.7
            wrapMode: root.isLow ? Text.NoWrap : Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
    }
}
