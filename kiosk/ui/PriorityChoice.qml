import QtQuick
import QtQuick.Layouts

// One answer: the ring is filled when it is chosen.
Press {
    id: option

    property var choice: blank
    readonly property var blank: ({code: "", name: "", chosen: false})

    objectName: "priority_" + choice.code
    name: choice.name
    chosen: choice.chosen
    Accessible.role: Accessible.RadioButton
    implicitHeight: Math.max(look.px.target, row.implicitHeight + look.px.gap)
    implicitWidth: look.px.target * 3

    Rectangle {
        anchors.fill: parent
        radius: option.look.px.radius
        color: option.down || option.chosen ? option.look.colors.hint : option.look.colors.white
        border.color: option.chosen ? option.look.colors.red : option.look.colors.line
        border.width: option.look.px.border * (option.chosen ? 1.5 : 1)
    }

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: option.look.px.gap * 0.8
        anchors.rightMargin: option.look.px.gap / 2
        spacing: option.look.px.gap * 0.7

        Rectangle {
            implicitWidth: option.look.px.detail * 1.3
            implicitHeight: implicitWidth
            radius: width / 2
            color: option.look.colors.white
            border.color: option.chosen ? option.look.colors.red : option.look.colors.closed_badge
            border.width: option.look.px.border

            Rectangle {
                anchors.centerIn: parent
                visible: option.chosen
                width: parent.width * 0.5
                height: width
                radius: width / 2
                color: option.look.colors.red
            }
        }
        Label {
            Layout.fillWidth: true
            look: option.look
            text: option.choice.name
            font.weight: option.chosen ? Font.DemiBold : Font.Normal
        }
    }
}
