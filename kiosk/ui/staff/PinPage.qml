pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Six digits.
Kiosk.Body {
    id: page

    required property QtObject staff
    readonly property var view: staff.shown

    Item { Layout.fillHeight: true }

    GridLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: page.look.px.target * (page.look.landscape ? 15 : 9)
        columns: page.look.landscape ? 2 : 1
        columnSpacing: page.look.px.margin
        rowSpacing: page.look.px.gap * 1.5

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: page.look.px.target * 7.5
            spacing: page.look.px.gap

            Kiosk.Label {
                objectName: "pin_question"
                Layout.fillWidth: true
                look: page.look
                size: page.look.px.question
                text: page.staff.words["staff.pin"]
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
            }
            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: page.look.px.gap
                spacing: page.look.px.gap
                Accessible.role: Accessible.StaticText
                Accessible.name: page.staff.words["staff.pin.typed"].replace("{count}", page.view.typed)

                Repeater {
                    model: page.view.total
                    Rectangle {
                        required property int index
                        width: page.look.px.tile * 1.2
                        height: width
                        radius: width / 2
                        color: index < page.view.typed ? page.look.colors.ink : page.look.colors.white
                        border.color: page.look.colors.ink
                        border.width: page.look.px.border
                    }
                }
            }
            Kiosk.Label {
                objectName: "pin_told"
                Layout.fillWidth: true
                Layout.minimumHeight: page.look.px.lead * 2.8
                look: page.look
                size: page.look.px.lead
                text: page.view.checking ? page.staff.words["staff.pin.checking"] : page.view.told
                color: page.view.checking ? page.look.colors.muted : page.look.colors.red
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }

        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: page.look.px.target * 6
            columns: 3
            columnSpacing: page.look.px.gap
            rowSpacing: page.look.px.gap * 0.8
            enabled: !page.view.checking

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]
                Kiosk.Button {
                    required property string modelData
                    readonly property bool erases: modelData === "erase"
                    objectName: "pin_" + modelData
                    Layout.preferredWidth: page.look.px.target * 1.8
                    look: page.look
                    tall: page.look.px.target * 1.15
                    size: erases ? page.look.px.lead : page.look.px.question
                    name: erases ? page.staff.words["staff.pin.erase"] : modelData
                    ground: page.look.colors.white
                    edge: page.look.colors.line_strong
                    onTapped: erases ? page.staff.erase() : page.staff.type_digit(modelData)
                }
            }
        }
    }

    Item { Layout.fillHeight: true }
}
