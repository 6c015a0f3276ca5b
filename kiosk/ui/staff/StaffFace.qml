pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Covers the kiosk while the staff is there.
FocusScope {
    id: face

    required property QtObject staff
    required property var look
    // The citizen's large text stays outside.
    readonly property var own: ownLook
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
            loader.setSource(file, {staff: staff, look: own})
        forceActiveFocus()
    }

    Kiosk.Look {
        id: ownLook
        theme: face.look.theme
        width: face.width
        height: face.height
        panel: face.look.panel
        contrast: face.look.contrast
    }

    Rectangle {
        anchors.fill: parent
        color: face.own.colors.paper
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
            implicitHeight: face.own.px.target * (face.own.landscape ? 1 : 1.2)
            color: face.own.colors.ink

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: face.own.px.margin
                anchors.rightMargin: face.own.px.margin
                spacing: face.own.px.gap

                Kiosk.Label {
                    Layout.fillWidth: true
                    look: face.own
                    size: face.own.px.title
                    text: face.staff.words["staff.title"]
                    color: face.own.colors.white
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }
                Kiosk.Button {
                    objectName: "staff_language"
                    look: face.own
                    size: face.own.px.detail
                    tall: face.own.finger
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
            look: face.own
        }
    }
}
