import QtQuick
import QtQuick.Layouts

// What the number is for, and what is known of the wait.
Rectangle {
    id: card

    required property Look look
    required property var order

    implicitHeight: column.implicitHeight + 2 * look.px.padding
    radius: look.px.radius
    color: look.colors.white
    border.color: look.colors.line
    border.width: look.px.border

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: card.look.px.padding
        spacing: card.look.px.gap

        GridLayout {
            Layout.fillWidth: true
            columns: card.look.narrow ? 1 : 2
            columnSpacing: card.look.px.gap
            rowSpacing: card.look.px.gap / 2

            Badge {
                look: card.look
                size: card.look.part("badge", card.look.large ? 1 : 1.3)
                letter: card.order.letter
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    objectName: "service"
                    Layout.fillWidth: true
                    look: card.look
                    size: card.look.fitted(card.look.px.title, text)
                    text: card.order.service
                    font.weight: Font.Bold
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    look: card.look
                    size: card.look.fitted(card.look.px.detail, text)
                    text: card.order.series
                    color: card.look.colors.muted
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(1, card.look.px.border / 2)
            color: card.look.colors.line_faint
        }
        Figures {
            Layout.fillWidth: true
            look: card.look
            view: card.order.figures
        }
    }
}
