pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: main

    required property var theme
    required property QtObject kiosk
    property QtObject staff: null
    // The diagonal in inches; told before anything is there to be touched.
    property real panel: 21.5
    readonly property bool covered: staff !== null && staff.shown.page !== "shut"
    readonly property string page: kiosk.shown.page
    readonly property var files: ({
        away: "MessagePage.qml", turned: "MessagePage.qml", ask_desk: "MessagePage.qml",
        groups: "GroupsPage.qml", find: "FindPage.qml", identify: "IdentityPage.qml", services: "ServicesPage.qml",
        confirm: "ConfirmPage.qml", issuing: "ConfirmPage.qml", given: "TicketPage.qml"
    })
    readonly property string file: files[page]
    property bool painted: false

    color: look.colors.paper
    onFileChanged: turn()
    onKioskChanged: if (loader.item) loader.item.kiosk = kiosk
    onCoveredChanged: cover.setSource(covered ? "staff/StaffFace.qml" : "", {staff: staff, look: look})
    Component.onCompleted: turn()

    Connections {
        target: main.Window.window
        enabled: !main.painted
        function onFrameSwapped(): void { main.painted = true }
    }

    function turn(): void {
        loader.setSource(file, {kiosk: kiosk, look: look})
    }

    Look {
        id: look
        theme: main.theme
        width: main.width
        height: main.height
        panel: main.panel
        large: main.kiosk.shown.foot.large
        contrast: main.kiosk.shown.foot.contrast
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

    GridLayout {
        anchors.fill: parent
        visible: !main.covered
        columns: look.aside ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Header {
            Layout.fillWidth: true
            Layout.columnSpan: look.aside ? 2 : 1
            staff: main.staff
            kiosk: main.kiosk
            look: look
        }
        Loader {
            id: loader
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        // Not needed for the first frame, and it takes its time.
        Loader {
            Layout.fillWidth: !look.aside
            Layout.fillHeight: look.aside
            active: main.painted
            sourceComponent: Foot {
                kiosk: main.kiosk
                look: look
            }
        }
    }
}
