import QtQuick
import QtQuick.Layouts

// Whose kiosk this is, and the time; on the ticket's page, that there is a number.
Rectangle {
    id: header

    required property QtObject kiosk
    required property Look look
    property QtObject staff: null
    readonly property var head: kiosk.shown.head
    readonly property bool given: kiosk.shown.page === "given"

    color: given ? look.colors.green : look.colors.red
    // Large text: one thing under the other, and whose kiosk it is only where somebody begins.
    readonly property bool stacked: look.large && !look.landscape
    readonly property bool named: !look.large || kiosk.shown.page === "groups" || head.clock === ""

    implicitHeight: Math.max(look.landscape ? look.px.target * 1.1 : look.large ? 0 : look.px.header,
                             (given ? told : row).implicitHeight + look.px.gap / (look.large ? 2 : 1))

    GridLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: header.look.px.margin
        anchors.rightMargin: header.look.px.margin
        columns: 3
        columnSpacing: header.look.px.padding
        rowSpacing: 0
        visible: !header.given

        Emblem {
            look: header.look
            size: Math.max(header.look.finger, header.look.px.target * (header.look.landscape ? 0.8 : 1.13))

            Loader {
                readonly property bool wanted: header.staff !== null
                anchors.fill: parent
                onWantedChanged: setSource("staff/StaffDoor.qml", {staff: header.staff, look: header.look})
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.row: header.stacked ? 1 : 0
            Layout.column: header.stacked ? 0 : 1
            Layout.columnSpan: header.stacked ? 3 : 1
            visible: header.named
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: header.look
                size: header.look.fitted(header.look.px.title, text)
                text: header.look.beside ? header.head.office.replace("\n", " ") : header.head.office
                color: header.look.colors.white
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                look: header.look
                size: header.look.fitted(header.look.px.detail, text)
                text: header.head.place
                color: header.look.colors.cream
            }
        }

        GridLayout {
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            Layout.row: 0
            Layout.column: 2
            columns: header.stacked || !header.named ? 2 : 1
            columnSpacing: header.look.px.gap
            rowSpacing: 0
            visible: header.head.clock !== ""

            Label {
                Layout.alignment: Qt.AlignRight
                look: header.look
                size: header.look.px.clock
                text: header.head.clock
                color: header.look.colors.white
                font.family: header.look.figures
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                lineHeight: Math.ceil(size * 1.2)
            }
            Label {
                Layout.alignment: Qt.AlignRight
                look: header.look
                size: header.look.px.detail
                text: header.head.date
                color: header.look.colors.cream
                wrapMode: Text.NoWrap
            }
        }
    }

    RowLayout {
        id: told
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * header.look.px.margin)
        visible: header.given
        spacing: header.look.px.gap / (header.look.large ? 2 : 1)

        Sign {
            kind: "done"
            size: header.look.px.question * (header.look.large ? 0.8 : 1.15)
            ink: header.look.colors.white
            ground: header.look.colors.green
        }
        Label {
            Layout.fillWidth: true
            look: header.look
            size: header.look.px.question
            text: header.kiosk.words["ticket.title"]
            color: header.look.colors.white
            font.weight: Font.Bold
        }
    }
}
