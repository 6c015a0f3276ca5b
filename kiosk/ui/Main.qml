pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: main

    required property var theme
    required property QtObject kiosk
    property QtObject staff: null
    readonly property bool covered: staff !== null && staff.shown.page !== "shut"
    readonly property string page: kiosk.shown.page
    readonly property var files: ({
        away: "MessagePage.qml", turned: "MessagePage.qml", ask_desk: "MessagePage.qml",
        groups: "GroupsPage.qml", services: "ServicesPage.qml",
        confirm: "ConfirmPage.qml", issuing: "ConfirmPage.qml", given: "TicketPage.qml"
    })
    readonly property string file: files[page]

    color: theme.colors.paper
    onFileChanged: turn()
    onCoveredChanged: cover.setSource(covered ? "staff/StaffFace.qml" : "", {staff: staff, look: look})
    Component.onCompleted: turn()

    function turn(): void {
        loader.setSource(file, {kiosk: kiosk, look: look})
    }

    Look {
        id: look
        theme: main.theme
        width: main.width
        height: main.height
    }

    MouseArea {
        anchors.fill: parent
        onPressed: main.kiosk.touch()
    }

    Loader {
        id: cover
        anchors.fill: parent
        focus: main.covered
        z: 1
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !main.covered
        spacing: 0

        Header {
            Layout.fillWidth: true
            staff: main.staff
            kiosk: main.kiosk
            look: look
        }
        Loader {
            id: loader
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Foot {
            Layout.fillWidth: true
            kiosk: main.kiosk
            look: look
        }
    }
}
