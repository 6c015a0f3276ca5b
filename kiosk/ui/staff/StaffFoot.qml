import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// The way back to the citizens, the time that is left, the end of the kiosk.
ColumnLayout {
    id: foot

    required property QtObject staff
    required property var look
    readonly property var view: staff.shown
    readonly property bool tells: view.told !== "" && view.page === "inside"

    spacing: 0

    Kiosk.Bar {
        Layout.fillWidth: true
        Layout.leftMargin: foot.look.px.margin
        Layout.rightMargin: foot.look.px.margin
        look: foot.look
        view: ({left: foot.view.left, total: foot.view.most})
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.margins: foot.look.px.gap * (foot.look.landscape ? 0.6 : 1)
        Layout.leftMargin: foot.look.px.margin
        Layout.rightMargin: foot.look.px.margin
        columns: foot.look.landscape ? 3 : 2
        columnSpacing: foot.look.px.gap
        rowSpacing: foot.look.px.gap / 2

        Kiosk.Button {
            objectName: "staff_leave"
            Layout.fillWidth: !foot.look.landscape
            Layout.columnSpan: foot.look.landscape || foot.view.page === "inside" ? 1 : 2
            look: foot.look
            size: foot.look.px.detail
            tall: foot.look.landscape ? foot.look.finger : foot.look.px.target
            name: foot.staff.words["staff.leave"]
            ground: foot.look.colors.paper
            ink: foot.look.colors.red
            edge: foot.look.colors.red
            onTapped: foot.staff.leave()
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.row: foot.look.landscape ? 0 : 1
            Layout.column: foot.look.landscape ? 1 : 0
            Layout.columnSpan: foot.look.landscape ? 1 : 2
            implicitHeight: said.implicitHeight + foot.look.px.gap / 2
            radius: foot.look.px.badge_radius
            color: !foot.tells ? "transparent" : foot.view.good ? foot.look.colors.green_soft : foot.look.colors.hint

            Kiosk.Label {
                id: said
                objectName: "staff_told"
                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: foot.look.px.gap / 2
                look: foot.look
                size: foot.look.px.caption
                text: foot.tells ? foot.view.told : foot.view.countdown
                color: foot.tells ? foot.look.colors.ink : foot.look.colors.muted
                font.weight: foot.tells ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Kiosk.Button {
            objectName: "staff_close"
            Layout.row: 0
            Layout.column: foot.look.landscape ? 2 : 1
            Layout.fillWidth: !foot.look.landscape
            visible: foot.view.page === "inside"
            look: foot.look
            size: foot.look.px.detail
            tall: foot.look.landscape ? foot.look.finger : foot.look.px.target
            name: foot.staff.words["staff.close"]
            edge: foot.look.contrast ? foot.look.colors.ink : "transparent"
            onTapped: foot.staff.ask_to_close()
        }
    }
}
