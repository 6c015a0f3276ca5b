pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Letters and digits without marks: what is looked for needs none.
ColumnLayout {
    id: keyboard

    required property QtObject kiosk
    required property Look look
    // On a low panel what was found needs the room of the digits.
    property bool low: false
    readonly property var rows: [...(low ? [] : ["1234567890"]), "qwertyuiop", "asdfghjkl", "zxcvbnm"]

    spacing: look.frame.gap / 3

    Repeater {
        model: keyboard.rows.length

        RowLayout {
            id: row
            required property int index
            Layout.fillWidth: true
            spacing: keyboard.look.frame.gap / 3
            uniformCellSizes: true

            Repeater {
                model: keyboard.rows[row.index].length
                Key {
                    required property int index
                    objectName: "key_" + name
                    Layout.fillWidth: true
                    look: keyboard.look
                    name: keyboard.rows[row.index][index]
                    sign: name.toUpperCase()
                    onTapped: keyboard.kiosk.type(name)
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: keyboard.look.frame.gap / 3

        Key {
            objectName: "key_clear"
            Layout.preferredWidth: 2
            Layout.fillWidth: true
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.clear"]
            onTapped: keyboard.kiosk.clear()
        }
        Key {
            objectName: "key_blank"
            Layout.preferredWidth: 5
            Layout.fillWidth: true
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.blank"]
            onTapped: keyboard.kiosk.type(" ")
        }
        Key {
            objectName: "key_erase"
            Layout.preferredWidth: 2
            Layout.fillWidth: true
            look: keyboard.look
            plain: false
            name: keyboard.kiosk.words["find.erase"]
            onTapped: keyboard.kiosk.erase()
        }
    }
}
