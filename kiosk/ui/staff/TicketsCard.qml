pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// The last tickets, each to be printed again.
StaffCard {
    id: card

    required property QtObject staff
    readonly property var tickets: staff.shown.tickets
    readonly property var blank: ({number: "", time: "", paper: "", is_missing: false, busy: false})

    title: staff.words["staff.tickets"]

    Kiosk.Label {
        Layout.fillWidth: true
        visible: card.tickets.length === 0
        look: card.look
        text: card.staff.words["staff.tickets.none"]
    }
    Repeater {
        model: card.tickets.length
        RowLayout {
            id: row
            required property int index
            readonly property var one: card.tickets[index] ?? card.blank
            spacing: card.look.px.gap

            Kiosk.Label {
                Layout.preferredWidth: card.look.px.target * 1.15
                look: card.look
                size: card.look.px.title
                text: row.one.number
                font.family: card.look.figures
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Kiosk.Label {
                    Layout.fillWidth: true
                    look: card.look
                    text: row.one.paper
                    color: row.one.is_missing ? card.look.colors.red : card.look.colors.ink
                    font.weight: row.one.is_missing ? Font.Bold : Font.Normal
                }
                Kiosk.Label {
                    Layout.fillWidth: true
                    look: card.look
                    text: row.one.time
                    color: card.look.colors.muted
                    font.family: card.look.figures
                    wrapMode: Text.NoWrap
                }
            }
            Kiosk.Button {
                objectName: "reprint_" + row.one.number
                look: card.look
                size: card.look.px.detail
                tall: card.look.finger
                enabled: card.staff.shown.printer.can_print && !card.staff.shown.printing
                Accessible.name: name + " " + row.one.number
                name: card.staff.words[row.one.busy ? "staff.printing" : "staff.reprint"]
                ink: enabled ? card.look.colors.ink : card.look.colors.muted
                edge: card.look.contrast ? ink : "transparent"
                onTapped: card.staff.reprint(row.one.number)
            }
        }
    }
    Item { Layout.fillHeight: true }
}
