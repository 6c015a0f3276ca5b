import QtQuick
import QtQuick.Layouts

// The middle of a page: fills the panel, and scrolls rather than cut anything off.
Flickable {
    id: body

    required property Look look
    default property alias content: column.data
    property alias spacing: column.spacing

    clip: contentHeight > height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: Math.max(height, column.implicitHeight + column.y + look.px.gap)

    ColumnLayout {
        id: column
        x: body.look.px.margin
        y: body.look.landscape ? body.look.px.gap : body.look.px.margin
        width: body.width - 2 * x
        height: body.contentHeight - y - body.look.px.gap
        spacing: body.look.px.gap
    }

    Rectangle {
        parent: body
        anchors.right: parent.right
        anchors.rightMargin: body.look.px.border * 4
        visible: body.interactive
        y: body.visibleArea.yPosition * body.height
        width: body.look.px.border * 4
        height: body.visibleArea.heightRatio * body.height
        radius: width / 2
        color: body.look.colors.closed_badge
    }
}
