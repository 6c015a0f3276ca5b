pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Who is it? A card to the scanner, or twelve digits.
ColumnLayout {
    id: page

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.identity

    readonly property real half: Math.floor((width - look.px.margin - look.outer) * 0.47)

    spacing: 0
    Keys.onPressed: event => page.press(event)

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.beside ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Body {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rowSpan: page.look.beside ? 3 : 1
            look: page.look
            words: page.kiosk.words

            Question {
                // What went wrong is seen first.
                visible: !page.look.large || page.view.problem === ""
                look: page.look
                text: page.kiosk.words["identity.question"]
                lead: page.view.service
            }
            Label {
                objectName: "lead"
                Layout.fillWidth: true
                visible: !page.look.large || page.view.problem === ""
                look: page.look
                size: page.look.px.lead
                text: page.view.lead
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
            Item { Layout.fillHeight: true }
        }
        // What is typed and the keys never scroll away.
        Rectangle {
            Layout.fillWidth: true
            Layout.maximumWidth: page.look.beside ? page.half : -1
            Layout.row: page.look.beside ? 0 : 1
            Layout.column: page.look.beside ? 1 : 0
            Layout.leftMargin: page.look.beside ? 0 : page.look.px.margin
            Layout.rightMargin: page.look.outer
            Layout.topMargin: page.look.px.gap / (page.look.beside ? 1 : 2)
            Layout.bottomMargin: page.look.px.gap / 2
            implicitHeight: Math.max(page.look.px.target, typed.implicitHeight + page.look.px.gap / 2)
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
                size: page.look.px.result
                text: page.view.digits !== "" ? page.view.digits : "000 000 000 000"
                color: page.view.digits !== "" ? page.look.colors.ink : page.look.colors.closed_badge
                font.family: page.look.figures
                font.weight: Font.DemiBold
                Accessible.role: Accessible.EditableText
                Accessible.name: page.kiosk.words["identity.question"] + " " + page.view.digits
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: page.look.beside ? page.half : page.look.px.target * (page.look.aside ? 12 : page.look.large ? 8 : 6)
            Layout.alignment: page.look.beside ? Qt.AlignTop : Qt.AlignHCenter
            Layout.row: page.look.beside ? 1 : 2
            Layout.column: page.look.beside ? 1 : 0
            Layout.leftMargin: page.look.beside ? 0 : page.look.px.margin
            Layout.rightMargin: page.look.outer
            Layout.bottomMargin: page.look.px.gap / 2
            columns: page.look.aside ? 4 : 3
            columnSpacing: page.look.px.gap / 2
            rowSpacing: page.look.px.gap / 2
            // Words take more room than figures.
            uniformCellWidths: !page.look.aside

            Repeater {
                // On a low page three rows of four.
                model: page.look.aside ? [1, 2, 3, "erase", 4, 5, 6, "clear", 7, 8, 9, 0]
                                       : [1, 2, 3, 4, 5, 6, 7, 8, 9, "clear", 0, "erase"]
                Key {
                    required property var modelData
                    objectName: "key_" + modelData
                    Layout.fillWidth: true
                    look: page.look
                    plain: typeof modelData === "number"
                    name: plain ? String(modelData) : page.kiosk.words["find." + modelData]
                    onTapped: plain ? page.kiosk.type(name) : modelData === "clear" ? page.kiosk.clear() : page.kiosk.erase()
                }
            }
        }
        Item {
            Layout.row: 2
            Layout.column: 1
            Layout.fillHeight: true
            visible: page.look.beside
        }
    }
    Button {
        objectName: "identify"
        Layout.fillWidth: true
        Layout.leftMargin: page.look.px.margin
        Layout.rightMargin: page.look.outer
        Layout.topMargin: page.look.px.gap / 2
        Layout.bottomMargin: page.look.aside ? page.look.px.gap : 0
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

    Component.onCompleted: forceActiveFocus()
}
