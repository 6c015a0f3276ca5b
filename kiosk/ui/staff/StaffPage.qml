import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Printer, last tickets, a ticket's picture, who is served.
Kiosk.Body {
    id: page

    required property QtObject staff
    readonly property var view: staff.shown

    Rectangle {
        Layout.fillWidth: true
        visible: page.view.told !== ""
        implicitHeight: told.implicitHeight + page.look.px.gap
        radius: page.look.px.badge_radius
        color: page.view.good ? page.look.colors.green_soft : page.look.colors.hint
        border.color: page.view.good ? page.look.colors.green_line : page.look.colors.hint_line
        border.width: page.look.px.border

        Kiosk.Label {
            id: told
            objectName: "staff_told"
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: page.look.px.gap
            look: page.look
            text: page.view.told
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.landscape ? 3 : 2
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap

        PrinterCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 3
            staff: page.staff
            look: page.look
        }
        PreviewCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 2
            Layout.row: page.look.landscape ? 1 : 0
            Layout.column: page.look.landscape ? 0 : 1
            staff: page.staff
            look: page.look
        }
        TicketsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 4
            Layout.row: page.look.landscape ? 0 : 1
            Layout.column: page.look.landscape ? 1 : 0
            Layout.rowSpan: page.look.landscape ? 2 : 1
            Layout.columnSpan: page.look.landscape ? 1 : 2
            staff: page.staff
            look: page.look
        }
        ServingCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.preferredWidth: 4
            Layout.row: page.look.landscape ? 0 : 2
            Layout.column: page.look.landscape ? 2 : 0
            Layout.rowSpan: page.look.landscape ? 2 : 1
            Layout.columnSpan: page.look.landscape ? 1 : 2
            staff: page.staff
            look: page.look
        }
    }
}
