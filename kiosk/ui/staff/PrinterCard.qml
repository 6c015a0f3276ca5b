import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// How the printer is, and a test of it.
StaffCard {
    id: card

    required property QtObject staff
    readonly property var printer: staff.shown.printer
    readonly property color mood: ({good: look.colors.green, warn: look.colors.hint_ink, bad: look.colors.red})[printer.mood] ?? look.colors.muted

    title: staff.words["staff.printer"]

    RowLayout {
        Layout.fillWidth: true
        spacing: card.look.px.gap

        Kiosk.Sign {
            Layout.alignment: Qt.AlignTop
            size: card.look.px.target * 0.6
            kind: ({good: "done", warn: "ask", bad: "turned"})[card.printer.mood] ?? "wait"
            ink: card.mood
            ground: card.look.colors.white
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Kiosk.Label {
                objectName: "printer_state"
                Layout.fillWidth: true
                look: card.look
                size: card.look.px.title
                text: card.printer.state
                color: card.mood
                font.weight: Font.Bold
            }
            Kiosk.Label {
                Layout.fillWidth: true
                visible: text !== ""
                look: card.look
                text: card.printer.note
                color: card.look.colors.muted
            }
        }
    }
    Item { Layout.fillHeight: true }
    Kiosk.Button {
        objectName: "staff_test"
        Layout.fillWidth: true
        look: card.look
        enabled: card.printer.can_print && !card.staff.shown.printing
        name: card.staff.words[card.staff.shown.testing ? "staff.printing" : "staff.test"]
        ground: enabled ? card.look.colors.green : card.look.colors.closed
        groundDown: card.look.colors.green_pressed
        ink: enabled ? card.look.colors.white : card.look.colors.muted
        onTapped: card.staff.print_test()
    }
}
