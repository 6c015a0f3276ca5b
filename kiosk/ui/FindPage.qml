pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// I do not know which: type what it is about, and touch what is meant.
ColumnLayout {
    id: page

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.find
    // Beside each other only where ten keys in a row stay as wide as a finger.
    readonly property bool wide: look.beside && look.width > 1.6 * look.height
    readonly property real room: width - look.px.margin - look.outer
    readonly property real keysRoom: wide ? Math.floor((room - look.px.margin) * 0.545) : room

    // What was found needs the room of the question.
    readonly property bool crowded: look.large || keys.most < 10 || look.landscape && !wide

    spacing: 0

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: page.look.px.margin
        Layout.rightMargin: page.look.outer
        columns: page.wide ? 2 : 1
        columnSpacing: page.look.px.margin
        rowSpacing: page.look.px.gap
        // A keyboard at the machine types too.
        Keys.onPressed: event => page.press(event)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: page.look.aside ? page.look.px.gap / 2 : page.look.landscape ? page.look.px.gap : page.look.px.margin
            spacing: page.look.px.gap * 0.7

            Question {
                look: page.look
                visible: page.view.words === "" ? !page.look.landscape || page.wide : !page.crowded
                text: page.kiosk.words["find.question"]
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Math.max(page.look.px.target, typed.implicitHeight + page.look.px.gap / 2)
                radius: page.look.px.badge_radius
                color: page.look.colors.white
                border.color: page.look.colors.ink
                border.width: page.look.px.border

                Label {
                    id: typed
                    objectName: "typed"
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: page.look.px.gap * 0.8
                    look: page.look
                    size: page.look.px.lead
                    text: page.view.words !== "" ? page.view.words : page.kiosk.words["find.example"]
                    color: page.view.words !== "" ? page.look.colors.ink : page.look.colors.muted
                    maximumLineCount: page.view.words !== "" ? 1 : 3
                    elide: page.view.words !== "" ? Text.ElideLeft : Text.ElideNone
                    Accessible.role: Accessible.EditableText
                    Accessible.name: page.kiosk.words["find.question"] + " " + page.view.words
                }
            }
            Body {
                Layout.fillWidth: true
                Layout.fillHeight: true
                look: page.look
                words: page.kiosk.words
                inset: 0
                spacing: page.look.px.gap / 2

                Label {
                    objectName: "advice"
                    Layout.fillWidth: true
                    visible: text !== ""
                    look: page.look
                    size: page.look.px.lead
                    text: page.view.advice
                    color: page.look.colors.muted
                }
                Repeater {
                    model: page.view.matches.length
                    MatchTile {
                        required property int index
                        objectName: "match_" + index
                        Layout.fillWidth: true
                        look: page.look
                        found: page.view.matches[index] ?? blank
                        onTapped: page.kiosk.choose_service(found.code)
                    }
                }
                Item { Layout.fillHeight: true }
            }
        }
        Keyboard {
            id: keys
            Layout.preferredWidth: page.keysRoom
            Layout.maximumWidth: page.keysRoom
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: page.look.aside ? page.look.px.gap : 0
            room: page.keysRoom
            kiosk: page.kiosk
            look: page.look
            low: page.look.large || page.look.landscape && !page.wide
        }
    }

    function press(event: var): void {
        if (event.key === Qt.Key_Backspace)
            kiosk.erase()
        else if (event.text !== "" && event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter && event.key !== Qt.Key_Tab)
            kiosk.type(event.text)
        else
            return
        event.accepted = true
    }

    Component.onCompleted: keys.forceActiveFocus()
}
