pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Numbers side by side, each over what it counts.
GridLayout {
    id: figures

    required property Look look
    required property var view

    columns: look.narrow ? 1 : Math.max(1, view.length)
    columnSpacing: look.px.margin
    rowSpacing: look.px.gap / 2
    uniformCellWidths: true

    Repeater {
        model: figures.view.length
        ColumnLayout {
            id: cell
            required property int index
            readonly property var one: figures.view[index] ?? {figure: "", caption: ""}
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: figures.look
                size: figures.look.px.figure
                text: cell.one.figure
                font.family: figures.look.figures
                font.weight: Font.Bold
                // A range of three digits is wider than half of a narrow card.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: figures.look.px.detail
                wrapMode: Text.NoWrap
                lineHeight: Math.ceil(size * 1.15)
                horizontalAlignment: Text.AlignHCenter
            }
            Label {
                Layout.fillWidth: true
                look: figures.look
                text: cell.one.caption
                color: figures.look.colors.muted
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
