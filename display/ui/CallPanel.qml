import QtQuick
import QtQuick.Layouts

// The calls under way in gold, one large or several side by side; calm while there are none.
Rectangle {
    id: root

    required property var look
    required property var calm
    required property var calls
    required property bool isCalling
    // Two fixed states, no motion in between: the frame is bright for half a second of every second.
    property bool isLit: false

    color: isCalling ? look.colors.gold : look.colors.navy_panel
    border.color: look.colors.white
    border.width: isCalling && isLit ? 3 * look.sizes.border : 0
    radius: look.sizes.radius
    implicitHeight: look.sizes.number + look.sizes.caption_call + 4 * look.sizes.padding

    Timer {
        interval: 500
        repeat: true
        running: root.isCalling && root.visible
        onTriggered: root.isLit = !root.isLit
    }
    CalmPanel {
        anchors.fill: parent
        look: root.look
        calm: root.calm
        visible: !root.isCalling
    }
    Words {
        id: heading

        // Two numbers in a row have no room for captions of their own; those in two languages stand for all.
        readonly property var first: grid.hasCaptions ? null : fullest(repeater.count)

        function fullest(count) {
            let found = repeater.itemAt(0)
            for (let place = 1; place < count; place++) {
                const other = repeater.itemAt(place)
                if (other !== null && (found === null || other.number_caption.length > found.number_caption.length))
                    found = other
            }
            return found
        }

        objectName: "calls_caption"
        anchors.top: parent.top
        anchors.topMargin: root.look.sizes.gap / 2
        anchors.horizontalCenter: parent.horizontalCenter
        look: root.look
        text: first === null ? "" : first.number_caption + "  →  " + first.desk_caption
        color: root.look.colors.navy
        font.pixelSize: root.look.sizes.caption
        font.weight: Font.Bold
        visible: text !== ""
    }
    Rectangle {
        // A desk stands beside the next number: what belongs together must not be in doubt.
        objectName: "calls_parting"
        anchors.centerIn: grid
        width: 0.4 * root.look.sizes.gap
        height: grid.height
        color: root.look.colors.navy
        visible: grid.columns > 1
    }
    GridLayout {
        id: grid

        readonly property int count: repeater.count
        readonly property int rowCount: count < 2 ? 1 : count < 5 ? 2 : 3
        readonly property bool hasCaptions: count < 3

        columns: Math.ceil(count / rowCount)
        anchors.fill: parent
        anchors.margins: count > 1 ? root.look.sizes.padding / 2 : 0
        anchors.topMargin: heading.visible ? heading.height + root.look.sizes.gap / 2 : anchors.margins
        columnSpacing: 1.25 * root.look.sizes.gap
        rowSpacing: root.look.sizes.gap / 2
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            id: repeater

            model: root.calls

            CallCard {
                look: root.look
                isAlone: grid.count === 1
                rowCount: grid.rowCount
                hasCaptions: grid.hasCaptions
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
