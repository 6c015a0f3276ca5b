import QtQuick
import QtQuick.Layouts

// Something that was found: the letter it gets, its name, and the service behind it.
Press {
    id: card

    property var found: blank
    readonly property var blank: ({code: "", letter: "", name: "", service: "", note: "", open: true})

    enabled: found.open
    name: [found.name, found.service, found.note].filter(part => part !== "").join(". ")
    implicitHeight: Math.max(look.px.target, row.implicitHeight + look.px.gap * 0.6)

    Rectangle {
        anchors.fill: parent
        radius: card.look.px.badge_radius
        color: !card.found.open ? card.look.colors.closed : card.down ? card.look.colors.hint : card.look.colors.white
        border.color: card.look.colors.line
        border.width: card.look.px.border
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: card.look.px.gap * 0.6
        spacing: card.look.px.gap * 0.7

        Badge {
            look: card.look
            size: card.look.part("badge", 0.72)
            letter: card.found.letter
            color: card.found.open ? card.look.colors.red : card.look.colors.closed_badge
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                look: card.look
                size: card.look.fitted(card.look.px.detail, text)
                text: card.found.name
                color: card.found.open ? card.look.colors.ink : card.look.colors.muted
                font.weight: Font.DemiBold
                maximumLineCount: card.look.large ? 9 : 3
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                look: card.look
                text: [card.found.service, card.found.note].filter(part => part !== "").join(" · ")
                color: card.look.colors.muted
                maximumLineCount: card.look.large ? 9 : 1
                elide: Text.ElideRight
            }
        }
    }
}
