import QtQuick
import QtQuick.Layouts

// A counter plate: the desk, the number there, what is done there. Every size is the theme's at 1280 x 720, scaled
// to the window; a bar puts the three side by side, a tall screen one below the other.
Rectangle {
    id: root

    required property var theme
    required property QtObject plate

    readonly property var shown: plate.shown
    readonly property bool isBar: width >= 2.6 * height
    readonly property bool isTall: height > width
    readonly property real unit: isBar ? Math.min(width / (2 * theme.plate.width), height / (0.7 * theme.plate.height))
                               : isTall ? Math.min(width / theme.plate.height, height / theme.plate.width)
                               : Math.min(width / theme.plate.width, height / theme.plate.height)
    readonly property var look: ({
        colors: theme.board, sizes: scaled(theme.plate, unit), family: theme.family, figures: theme.figures
    })
    readonly property real inner: height - notice.height - 2 * look.sizes.margin

    function scaled(sizes, unit) {
        const result = {}
        for (const name in sizes)
            result[name] = Math.max(1, Math.round(sizes[name] * unit))
        return result
    }

    color: shown.is_fresh ? theme.board.gold : theme.board.navy

    Accessible.role: Accessible.StaticText
    Accessible.name: shown.desk_caption + " " + shown.desk + ": " + shown.title + " " + shown.number

    GridLayout {
        anchors.top: parent.top
        anchors.bottom: notice.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.look.sizes.margin
        columns: root.isBar ? 3 : root.isTall ? 1 : 2
        columnSpacing: root.look.sizes.gap
        rowSpacing: root.look.sizes.gap

        PlateDesk {
            look: root.look
            shown: root.shown
            isRow: root.isTall
            Layout.fillWidth: root.isTall
            Layout.fillHeight: !root.isTall
            Layout.preferredWidth: root.isBar ? root.width * 0.17 : root.width * 0.25
            Layout.preferredHeight: root.isTall ? root.inner * 0.2 : -1
        }
        PlateNumber {
            look: root.look
            shown: root.shown
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        PlateName {
            look: root.look
            shown: root.shown
            isNarrow: root.isBar
            visible: root.shown.name !== ""
            Layout.columnSpan: root.isBar || root.isTall ? 1 : 2
            Layout.fillWidth: !root.isBar
            Layout.fillHeight: root.isBar
            Layout.preferredWidth: root.isBar ? root.width * 0.29 : -1
            Layout.preferredHeight: root.isBar ? -1 : root.inner * (root.isTall ? 0.19 : 0.23)
        }
    }
    Rectangle {
        id: notice

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: visible ? told.implicitHeight + 2 * root.look.sizes.gap : 0
        color: root.look.colors.hint
        visible: root.shown.notice !== ""

        Words {
            id: told

            objectName: "notice"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: root.look.sizes.margin
            anchors.rightMargin: root.look.sizes.margin
            look: root.look
            text: root.shown.notice
            color: root.look.colors.ink
            font.pixelSize: root.look.sizes.note
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
}
