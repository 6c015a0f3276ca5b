import QtQuick
import QtQuick.Layouts

// The number and what to do with it; the way out never scrolls away.
ColumnLayout {
    id: page

    required property QtObject kiosk
    required property Look look
    readonly property var ticket: kiosk.shown.ticket

    spacing: 0

    Body {
        Layout.fillWidth: true
        Layout.fillHeight: true
        look: page.look
        words: page.kiosk.words

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Layout.leftMargin: page.look.beside || page.look.large ? 0 : page.look.px.margin
            Layout.rightMargin: Layout.leftMargin
            implicitHeight: grid.implicitHeight + 1.7 * page.look.px.padding
            radius: page.look.px.radius
            color: page.look.colors.white
            border.color: page.look.colors.line
            border.width: page.look.px.border

            GridLayout {
                id: grid
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: page.look.px.padding
                columns: page.look.beside ? 2 : 1
                columnSpacing: page.look.px.gap
                rowSpacing: page.look.px.gap / 2

                TicketNumber {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    kiosk: page.kiosk
                    look: page.look
                    ticket: page.ticket
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    spacing: 0

                    QrCode {
                        Layout.alignment: Qt.AlignHCenter
                        code: page.kiosk.code
                        reach: page.look.part("target", 2.8)
                        Accessible.role: Accessible.Graphic
                        Accessible.name: page.kiosk.words["ticket.code"]
                    }
                    PaperAdvice {
                        Layout.fillWidth: true
                        look: page.look
                        ticket: page.ticket
                    }
                    Label {
                        Layout.fillWidth: true
                        Layout.topMargin: page.look.px.gap
                        visible: page.look.large
                        look: page.look
                        size: page.look.px.lead
                        text: page.kiosk.words["ticket.wait"]
                        horizontalAlignment: Text.AlignHCenter
                    }
                    TicketEnd {
                        Layout.fillWidth: true
                        Layout.topMargin: page.look.px.gap
                        visible: page.look.beside
                        kiosk: page.kiosk
                        look: page.look
                    }
                }
            }
        }
    }

    TicketEnd {
        Layout.fillWidth: true
        Layout.leftMargin: page.look.px.margin
        Layout.rightMargin: page.look.outer
        Layout.topMargin: page.look.px.gap / 2
        Layout.bottomMargin: page.look.aside ? page.look.px.gap : 0
        visible: !page.look.beside
        says: !page.look.large
        kiosk: page.kiosk
        look: page.look
    }
}
