pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: main

    required property var theme
    required property QtObject rating
    // The diagonal in inches.
    property real panel: 10.1
    readonly property var files: ({
        rest: "MessagePage.qml", sending: "MessagePage.qml", thanks: "MessagePage.qml",
        ask: "AskPage.qml", complain: "ComplainPage.qml"
    })
    readonly property string file: files[rating.shown.page]
    property bool painted: false

    color: look.colors.paper
    onFileChanged: turn()
    Component.onCompleted: turn()

    Connections {
        target: main.Window.window
        enabled: !main.painted
        function onFrameSwapped(): void { main.painted = true }
    }

    function turn(): void {
        loader.setSource(file, {rating: rating, look: look})
    }

    Look {
        id: look
        theme: main.theme
        width: main.width
        height: main.height
        panel: main.panel
        large: main.rating.shown.foot.large
    }

    MouseArea {
        anchors.fill: parent
        onPressed: main.rating.touch()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Header {
            Layout.fillWidth: true
            rating: main.rating
            look: look
        }
        Loader {
            id: loader
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: look.px.margin
            Layout.rightMargin: look.px.margin
            Layout.topMargin: look.px.gap / 2
            Layout.bottomMargin: look.px.gap / 2
        }
        // Not needed for the first frame, and it takes its time.
        Loader {
            Layout.fillWidth: true
            Layout.leftMargin: look.px.margin
            Layout.rightMargin: look.px.margin
            Layout.bottomMargin: look.px.gap / 2
            active: main.painted
            sourceComponent: Foot {
                rating: main.rating
                look: look
            }
        }
    }
}
