import QtQuick
import QtQuick.Layouts

// What to do about the paper: wait for it, take it, or do without.
Rectangle {
    id: advice

    required property Look look
    required property var ticket
    readonly property bool calm: ticket.paper === "none" || ticket.paper === "printing"
    readonly property bool out: ticket.paper === "out"

    implicitHeight: row.implicitHeight + look.px.gap * (calm ? 0.4 : 0.9)
    radius: look.px.badge_radius
    color: calm ? "transparent" : out ? look.colors.green_soft : look.colors.hint
    border.color: calm ? "transparent" : out ? look.colors.green : look.colors.hint_line
    border.width: look.px.border

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: advice.look.px.gap * 0.7
        spacing: advice.look.px.gap * 0.7

        Sign {
            Layout.alignment: Qt.AlignVCenter
            visible: advice.ticket.paper !== "none"
            kind: advice.out ? "done" : advice.calm ? "wait" : "ask"
            size: advice.look.px.detail * 1.7
            ink: advice.out ? advice.look.colors.green : advice.look.colors.ink
            ground: advice.look.colors.white
        }
        Label {
            objectName: "paper_advice"
            Layout.fillWidth: true
            look: advice.look
            text: advice.ticket.advice
            color: advice.calm ? advice.look.colors.muted : advice.look.colors.ink
            font.weight: advice.calm ? Font.Normal : Font.DemiBold
            horizontalAlignment: advice.ticket.paper === "none" ? Text.AlignHCenter : Text.AlignLeft
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
