import QtQuick
import QtQuick.Layouts

// The five on-site stages of each dossier on its way.
Rectangle {
    id: root

    required property var look
    required property var progress
    required property var rows
    readonly property real cell: look.sizes.circle * 2
    // As many rows as there is room for beside the title, the stages and two lines of who may collect.
    readonly property int places: Math.max(1, Math.floor((height - around) / (2 * look.sizes.circle + look.sizes.gap)))
    readonly property real around: 2 * look.sizes.padding + (look.sizes.title + 2 * look.sizes.caption
                                   + 2 * look.sizes.note) * 1.35 + 3 * look.sizes.gap

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
                    wrapMode: Text.WordWrap
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
            text: root.progress.ready
            color: root.look.colors.ready
            font.pixelSize: root.look.sizes.note
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
    }
}
