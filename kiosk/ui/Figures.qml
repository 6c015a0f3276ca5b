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

            TextMetrics {
                id: ruler
                font.family: figures.look.figures
                font.weight: Font.Bold
                font.pixelSize: figures.look.px.figure
                text: cell.one.figure
            }
            Label {
                Layout.fillWidth: true
                look: figures.look
                // A range of three digits may be wider than half of a card.
                size: cell.width > 0 ? Math.min(figures.look.px.figure, Math.floor(ruler.font.pixelSize * cell.width / Math.max(1, ruler.advanceWidth))) : figures.look.px.figure
                text: cell.one.figure
                font.family: figures.look.figures
                font.weight: Font.Bold
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
