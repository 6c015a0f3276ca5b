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
    implicitHeight: Math.max(look.landscape ? look.px.target * 1.1 : look.px.header, row.implicitHeight + look.px.gap)

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: header.look.px.margin
        anchors.rightMargin: header.look.px.margin
        spacing: header.look.px.padding
        visible: !header.given

        Emblem {
            look: header.look
            size: header.look.landscape ? header.look.px.target * 0.8 : header.look.px.target * 1.13

            Loader {
                readonly property bool wanted: header.staff !== null
                anchors.fill: parent
                onWantedChanged: setSource("staff/StaffDoor.qml", {staff: header.staff, look: header.look})
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: header.look
                size: header.look.fitted(header.look.frame.title, text)
                text: header.look.landscape ? header.head.office.replace("\n", " ") : header.head.office
                color: header.look.colors.white
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                look: header.look
                size: header.look.fitted(header.look.frame.detail, text)
                text: header.head.place
                color: header.look.colors.cream
            }
        }

        ColumnLayout {
            spacing: 0
            visible: header.head.clock !== ""

            Label {
                Layout.alignment: Qt.AlignRight
                look: header.look
                size: header.look.frame.clock
                text: header.head.clock
                color: header.look.colors.white
                font.family: header.look.figures
                font.weight: Font.Bold
                lineHeight: Math.ceil(size * 1.2)
            }
            Label {
                Layout.alignment: Qt.AlignRight
                look: header.look
                size: header.look.frame.detail
                text: header.head.date
                color: header.look.colors.cream
            }
        }
    }

    RowLayout {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * header.look.px.margin)
        visible: header.given
        spacing: header.look.px.gap

        Sign {
            kind: "done"
            size: header.look.px.badge * 1.2
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
