import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Printer, last tickets, a ticket's picture, who is served.
Kiosk.Body {
    id: page

    required property QtObject staff

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.landscape ? 3 : 2
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap * 0.7

        PrinterCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: page.look.landscape ? 4 : 3
            staff: page.staff
            look: page.look
        }
        PreviewCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: page.look.landscape ? 3 : 2
            Layout.column: page.look.landscape ? 2 : 1
            Layout.row: 0
            staff: page.staff
            look: page.look
        }
        TicketsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 5
            Layout.row: page.look.landscape ? 0 : 1
            Layout.column: page.look.landscape ? 1 : 0
            Layout.columnSpan: page.look.landscape ? 1 : 2
            staff: page.staff
            look: page.look
        }
        // All across: a hall may have seventy desks.
        ServingCard {
            Layout.fillWidth: true
            Layout.fillHeight: !page.look.landscape
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 4
            Layout.row: page.look.landscape ? 1 : 2
            Layout.column: 0
            Layout.columnSpan: page.look.landscape ? 3 : 2
            staff: page.staff
            look: page.look
        }
    }
}
