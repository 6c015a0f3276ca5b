pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Which desk serves which number, and how many wait.
StaffCard {
    id: card

    required property QtObject staff
    readonly property var serving: staff.shown.serving
    readonly property var blank: ({desk: "", number: ""})

    title: staff.words["staff.serving"]
    more: staff.shown.waiting
    moreName: "staff_waiting"

    Kiosk.Label {
        Layout.fillWidth: true
        visible: card.serving.length === 0
        look: card.look
        text: card.staff.words["staff.serving.none"]
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(1, Math.floor((card.width - 1.5 * card.look.px.gap) / (card.look.px.target * 2.7)))
        columnSpacing: card.look.px.gap / 2
        rowSpacing: card.look.px.gap / 3
        uniformCellWidths: true

        Repeater {
            model: card.serving.length
            Rectangle {
                id: desk
                required property int index
                readonly property var one: card.serving[index] ?? card.blank
                Layout.fillWidth: true
                implicitHeight: words.implicitHeight + card.look.px.gap / 4
                radius: card.look.px.badge_radius
                color: card.look.colors.pill
                border.color: card.look.colors.ink
                border.width: card.look.contrast ? card.look.px.border : 0

                RowLayout {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: card.look.px.gap / 2

                    Kiosk.Label {
                        Layout.fillWidth: true
                        look: card.look
                        text: desk.one.desk
                    }
                    Kiosk.Label {
                        look: card.look
                        size: card.look.px.tile
                        text: desk.one.number
                        font.family: card.look.figures
                        font.weight: Font.Bold
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
    Item { Layout.fillHeight: true }
}
