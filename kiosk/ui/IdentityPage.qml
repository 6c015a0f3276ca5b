pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Who is it? A card to the scanner, or twelve digits.
ColumnLayout {
    id: page

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.identity

    spacing: 0
    Keys.onPressed: event => page.press(event)

    Body {
        Layout.fillWidth: true
        Layout.fillHeight: true
        look: page.look
        words: page.kiosk.words

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.look.beside ? 2 : 1
            columnSpacing: page.look.px.margin
            rowSpacing: page.look.px.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: page.look.px.gap

                Question {
                    look: page.look
                    text: page.kiosk.words["identity.question"]
                    lead: page.view.service
                }
                Label {
                    objectName: "lead"
                    Layout.fillWidth: true
                    look: page.look
                    size: page.look.px.lead
                    text: page.view.lead
                }
                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: Math.max(page.look.frame.target, typed.implicitHeight + page.look.px.gap / 2)
                    radius: page.look.px.badge_radius
                    color: page.look.colors.white
                    border.color: page.view.problem === "" ? page.look.colors.ink : page.look.colors.red
                    border.width: page.look.px.border

                    Label {
                        id: typed
                        objectName: "digits"
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.margins: page.look.px.gap
                        look: page.look
                        size: page.look.frame.result
                        text: page.view.digits !== "" ? page.view.digits : "000 000 000 000"
                        color: page.view.digits !== "" ? page.look.colors.ink : page.look.colors.closed_badge
                        font.family: page.look.figures
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.EditableText
                        Accessible.name: page.kiosk.words["identity.question"] + " " + page.view.digits
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    visible: page.view.problem !== ""
                    spacing: page.look.px.gap

                    Sign {
                        kind: "turned"
                        size: page.look.px.detail * 1.8
                        ink: page.look.colors.red
                        ground: page.look.colors.white
                    }
                    Label {
                        objectName: "problem"
                        Layout.fillWidth: true
                        look: page.look
                        text: page.view.problem
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.AlertMessage
                        Accessible.name: text
                    }
                }
            }
            GridLayout {
                id: keys
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.maximumWidth: page.look.frame.target * 6
                Layout.alignment: Qt.AlignHCenter
                columns: 3
                columnSpacing: page.look.frame.gap / 2
                rowSpacing: page.look.frame.gap / 2
                uniformCellWidths: true

                Repeater {
                    model: 9
                    Key {
                        required property int index
                        objectName: "key_" + name
                        Layout.fillWidth: true
                        look: page.look
                        name: String(index + 1)
                        onTapped: page.kiosk.type(name)
                    }
                }
                Key {
                    objectName: "key_clear"
                    Layout.fillWidth: true
                    look: page.look
                    plain: false
                    name: page.kiosk.words["find.clear"]
                    onTapped: page.kiosk.clear()
                }
                Key {
                    objectName: "key_0"
                    Layout.fillWidth: true
                    look: page.look
                    name: "0"
                    onTapped: page.kiosk.type("0")
                }
                Key {
                    objectName: "key_erase"
                    Layout.fillWidth: true
                    look: page.look
                    plain: false
                    name: page.kiosk.words["find.erase"]
                    onTapped: page.kiosk.erase()
                }
            }
            Item { Layout.fillHeight: true }
        }
    }
    Button {
        objectName: "identify"
        Layout.fillWidth: true
        Layout.leftMargin: page.look.px.margin
        Layout.rightMargin: page.look.px.margin
        Layout.topMargin: page.look.px.gap / 2
        look: page.look
        enabled: page.view.complete
        tall: page.look.px.button_height
        size: page.look.px.button
        name: page.kiosk.words["identity.go_on"]
        ground: enabled ? page.look.colors.green : page.look.colors.closed
        groundDown: page.look.colors.green_pressed
        ink: enabled ? page.look.colors.white : page.look.colors.muted
        onTapped: page.kiosk.identify()
    }

    function press(event: var): void {
        if (event.key === Qt.Key_Backspace)
            kiosk.erase()
        else if (event.text >= "0" && event.text <= "9")
            kiosk.type(event.text)
        else
            return
        event.accepted = true
    }

    Component.onCompleted: keys.forceActiveFocus()
}
