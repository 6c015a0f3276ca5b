import QtQuick
import QtQuick.Layouts

// The middle of a page: fills the panel, and scrolls rather than cut anything off.
Flickable {
    id: body

    required property Look look
    property var words: ({})
    default property alias content: column.data
    property alias spacing: column.spacing
    property real inset: look.px.margin
    readonly property real outer: Math.min(inset, look.outer)
    // What is centered stays so beside the ways up and down.
    property bool centered: false
    property bool railed: false
    readonly property bool overflows: contentHeight > height
    readonly property real rail: look.large && railed ? look.px.target + look.px.gap : 0

    clip: overflows
    interactive: overflows
    // Not a binding: narrower, the page is longer, and its length is what this hangs on.
    onOverflowsChanged: Qt.callLater(lay)
    Component.onCompleted: lay()
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: Math.max(height, column.implicitHeight + column.y + look.px.gap)

    ColumnLayout {
        id: column
        x: body.inset + (body.centered ? body.rail : 0)
        y: body.inset === 0 ? 0 : body.look.landscape ? body.look.px.gap : body.look.px.margin
        width: body.width - x - body.outer - body.rail
        height: body.contentHeight - y - body.look.px.gap
        spacing: body.look.px.gap
    }

    Rectangle {
        parent: body
        anchors.right: parent.right
        anchors.rightMargin: body.look.px.border * 4
        visible: body.interactive && body.rail === 0
        y: body.visibleArea.yPosition * body.height
        width: body.look.px.border * 4
        height: body.visibleArea.heightRatio * body.height
        radius: width / 2
        color: body.look.colors.closed_badge
    }

    // Whoever needs large text gets large ways up and down as well.
    Column {
        parent: body
        anchors.right: parent.right
        anchors.rightMargin: body.outer
        anchors.bottom: parent.bottom
        anchors.bottomMargin: body.inset > 0 && body.look.aside ? body.look.px.gap : 0
        spacing: body.look.px.gap
        visible: body.interactive && body.rail > 0

        Scroll {
            objectName: "up"
            visible: true
            enabled: !body.atYBeginning
            name: body.words["up"] ?? ""
            sign: "▲"
            onTapped: body.leaf(-1)
        }
        Scroll {
            objectName: "down"
            enabled: !body.atYEnd
            name: body.words["down"] ?? ""
            sign: "▼"
            onTapped: body.leaf(1)
        }
    }

    Connections {
        target: body.look
        function onLargeChanged(): void { Qt.callLater(body.lay) }
    }

    // Who goes by keyboard sees what has the focus.
    Connections {
        target: body.Window.window
        function onActiveFocusItemChanged(): void {
            const item = body.Window.window?.activeFocusItem
            if (item && body.interactive && body.holds(item))
                body.reveal(item.mapToItem(body.contentItem, 0, 0).y, item.height)
        }
    }

    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent)
            if (above === column)
                return true
        return false
    }

    function reveal(top: real, tall: real): void {
        if (top < contentY)
            contentY = Math.max(0, top - look.px.gap)
        else if (top + tall > contentY + height)
            contentY = Math.min(contentHeight - height, top + tall + look.px.gap - height)
    }

    function lay(): void {
        railed = look.large && overflows
    }

    function leaf(pages: int): void {
        const wanted = contentY + pages * height * 0.8
        contentY = Math.max(0, Math.min(contentHeight - height, wanted))
    }

    component Scroll: Press {
        property string sign
        look: body.look
        implicitWidth: body.look.px.target
        implicitHeight: body.look.px.target

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: parent.enabled ? body.look.colors.red : body.look.colors.closed
        }
        Text {
            anchors.centerIn: parent
            text: parent.sign
            color: parent.enabled ? body.look.colors.white : body.look.colors.muted
            font.pixelSize: body.look.px.target * 0.6
        }
    }
}
