import QtQuick
import QtQuick.Layouts

// The way back, the time that is left, the other language.
Item {
    id: foot

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.foot

    implicitHeight: column.implicitHeight + column.anchors.bottomMargin + (look.landscape ? 0 : look.px.gap)

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: foot.look.px.margin
        anchors.rightMargin: foot.look.px.margin
        anchors.bottomMargin: foot.look.landscape ? foot.look.px.gap : foot.look.px.margin
        spacing: foot.look.px.gap

        Bar {
            Layout.fillWidth: true
            visible: !foot.look.landscape
            look: foot.look
            view: foot.view
        }

        RowLayout {
            spacing: foot.look.px.gap

            Button {
                objectName: "back"
                look: foot.look
                visible: foot.view.can_go_back
                name: foot.kiosk.words["back"]
                ground: foot.look.colors.paper
                ink: foot.look.colors.red
                edge: foot.look.colors.red
                onTapped: foot.kiosk.go_back()
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: foot.look.px.gap / 2

                Bar {
                    Layout.fillWidth: true
                    visible: foot.look.landscape
                    look: foot.look
                    view: foot.view
                }
                Label {
                    Layout.fillWidth: true
                    look: foot.look
                    size: foot.look.px.caption
                    text: foot.view.countdown
                    color: foot.look.colors.muted
                    horizontalAlignment: foot.view.can_go_back || foot.look.landscape ? Text.AlignHCenter : Text.AlignLeft
                }
            }
            Button {
                objectName: "language"
                look: foot.look
                name: foot.kiosk.words["language." + foot.view.other]
                onTapped: foot.kiosk.speak(foot.view.other)
            }
        }
    }
}
