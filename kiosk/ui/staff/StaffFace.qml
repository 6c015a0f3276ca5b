pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Covers the kiosk while the staff is there.
FocusScope {
    id: face

    required property QtObject staff
    required property var look
    readonly property string page: staff.shown.page
    readonly property var files: ({pin: "PinPage.qml", inside: "StaffPage.qml", closing: "ClosingPage.qml"})
    readonly property string file: files[page] ?? ""

    focus: true
    Component.onCompleted: turn()
    onFileChanged: turn()
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            staff.type_digit(event.text)
        else if (event.key === Qt.Key_Backspace)
            staff.erase()
        else
            return
        event.accepted = true
    }

    function turn(): void {
        if (file !== "")
            loader.setSource(file, {staff: staff, look: look})
        forceActiveFocus()
    }

    Rectangle {
        anchors.fill: parent
        color: face.look.colors.paper
    }

    MouseArea {
        anchors.fill: parent
        onPressed: face.staff.touch()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: face.look.px.target * 1.2
            color: face.look.colors.ink

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: face.look.px.margin
                anchors.rightMargin: face.look.px.margin
                spacing: face.look.px.gap

                Kiosk.Label {
                    Layout.fillWidth: true
                    look: face.look
                    size: face.look.px.title
                    text: face.staff.words["staff.title"]
                    color: face.look.colors.white
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }
                Kiosk.Button {
                    objectName: "staff_language"
                    look: face.look
                    size: face.look.px.detail
                    tall: face.look.px.target * 0.86
                    name: face.staff.words["language." + face.staff.shown.other] ?? ""
                    onTapped: face.staff.speak(face.staff.shown.other)
                }
            }
        }
        Loader {
            id: loader
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        StaffFoot {
            Layout.fillWidth: true
            staff: face.staff
            look: face.look
        }
    }
}
