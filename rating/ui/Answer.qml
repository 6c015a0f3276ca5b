import QtQuick
import QtQuick.Layouts

// One of the three answers: a face and its words, none larger than the others.
Press {
    id: answer

    required property var view
    readonly property bool beside: !look.landscape
    readonly property real wordsHeight: words.implicitHeight
    // The most that any of the three needs, so that all faces are of one size.
    property real wordsRoom: 0

    objectName: view.code
    name: view.name

    Rectangle {
        anchors.fill: parent
        radius: answer.look.px.radius
        color: answer.down ? answer.look.colors.hint : answer.look.colors.white
        border.color: answer.look.colors.closed_badge
        border.width: answer.look.px.border
    }

    GridLayout {
        anchors.fill: parent
        anchors.margins: answer.look.px.gap / 2
        columns: answer.beside ? 2 : 1
        columnSpacing: answer.look.px.padding
        rowSpacing: answer.look.px.gap / 4

        Item {
            id: space
            Layout.fillHeight: true
            Layout.fillWidth: !answer.beside
            Layout.preferredWidth: answer.beside ? height : 0
            Layout.minimumHeight: answer.look.finger / 2

            Smile {
                anchors.centerIn: parent
                look: answer.look
                kind: answer.view.code
                size: Math.round(Math.min(space.width, space.height) * 0.94)
            }
        }
        Label {
            id: words
            Layout.fillWidth: true
            Layout.preferredHeight: answer.beside ? implicitHeight : answer.wordsRoom
            verticalAlignment: Text.AlignVCenter
            look: answer.look
            size: answer.look.px.button
            text: answer.view.name
            font.weight: Font.Bold
            lineHeight: Math.ceil(size * 1.25)
            wrapMode: Text.WordWrap
            horizontalAlignment: answer.beside ? Text.AlignLeft : Text.AlignHCenter
        }
    }
}
