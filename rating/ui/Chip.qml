import QtQuick
import QtQuick.Layouts

// One thing that may have been wrong: ticked when it is chosen.
Press {
    id: chip

    property var view: blank
    readonly property var blank: ({code: "", name: "", chosen: false})

    objectName: "chip_" + view.code
    name: view.name
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: view.chosen
    implicitHeight: Math.max(look.px.target, row.implicitHeight + look.px.gap)

    Rectangle {
        anchors.fill: parent
        radius: chip.look.px.radius
        color: chip.down || chip.view.chosen ? chip.look.colors.hint : chip.look.colors.white
        border.color: chip.view.chosen ? chip.look.colors.red : chip.look.colors.closed_badge
        border.width: chip.look.px.border * (chip.view.chosen ? 1.5 : 1)
    }

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: chip.look.px.gap * 0.8
        anchors.rightMargin: chip.look.px.gap / 2
        spacing: chip.look.px.gap * 0.7

        Rectangle {
            id: box
            implicitWidth: Math.round(chip.look.px.tile * 1.3)
            implicitHeight: implicitWidth
            radius: width / 5
            color: chip.view.chosen ? chip.look.colors.red : chip.look.colors.white
            border.color: chip.view.chosen ? chip.look.colors.red : chip.look.colors.closed_badge
            border.width: chip.look.px.border

            Tick {
                visible: chip.view.chosen
                ink: chip.look.colors.white
                size: box.width
                thick: size / 8
            }
        }
        Label {
            Layout.fillWidth: true
            look: chip.look
            size: chip.look.px.tile
            text: chip.view.name
            lineHeight: Math.ceil(size * 1.25)
            font.weight: chip.view.chosen ? Font.DemiBold : Font.Normal
        }
    }
}
