pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Letters and digits without marks: what is looked for needs none.
ColumnLayout {
    id: keyboard

    required property QtObject kiosk
    required property Look look
    // The width there is for it.
    required property real room
    // On a low panel, and with large text, what was found needs the room of the digits.
    property bool low: false
    readonly property real gap: look.px.gap / 3
    // As wide as a finger, and as its letter.
    readonly property real least: Math.max(look.finger, look.px.title * 1.2)
    readonly property int most: Math.max(3, Math.floor((room + gap) / (least + gap)))
    readonly property var rows: (low ? [] : most >= 10 ? ["1234567890"] : ["12345", "67890"]).concat(
        most >= 10 ? ["qwertyuiop", "asdfghjkl", "zxcvbnm"] : even("abcdefghijklmnopqrstuvwxyz"))

    spacing: gap

    // Where a typewriter's ten keys do not fit, the alphabet in rows of much the same length.
    function even(signs: string): list<string> {
        const each = Math.ceil(signs.length / Math.ceil(signs.length / most)), parts = []
        for (let at = 0; at < signs.length; at += each)
            parts.push(signs.slice(at, at + each))
        return parts
    }

    Repeater {
        model: keyboard.rows.length

        RowLayout {
            id: row
            required property int index
            readonly property string signs: keyboard.rows[index] ?? ""
            Layout.fillWidth: true
            spacing: keyboard.gap
            uniformCellSizes: true

            Repeater {
                model: row.signs.length
                Key {
                    required property int index
                    objectName: "key_" + name
                    Layout.fillWidth: true
                    look: keyboard.look
                    name: row.signs[index] ?? ""
                    sign: name.toUpperCase()
                    onTapped: keyboard.kiosk.type(name)
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: keyboard.gap

        Key {
            objectName: "key_clear"
            Layout.preferredWidth: Math.max(implicitWidth, keyboard.room * (keyboard.look.large ? 0.25 : 0.21))
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.clear"]
            onTapped: keyboard.kiosk.clear()
        }
        Key {
            objectName: "key_blank"
            Layout.fillWidth: true
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.blank"]
            onTapped: keyboard.kiosk.type(" ")
        }
        Key {
            objectName: "key_erase"
            Layout.preferredWidth: Math.max(implicitWidth, keyboard.room * (keyboard.look.large ? 0.25 : 0.21))
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.erase"]
            onTapped: keyboard.kiosk.erase()
        }
    }
}
