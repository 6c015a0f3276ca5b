import QtQuick
import QtQuick.Layouts

// The way back, the time that is left, the other language.
Item {
    id: foot

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.foot

    implicitHeight: column.implicitHeight + column.anchors.bottomMargin + (look.landscape ? look.frame.gap / 2 : look.px.gap)

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: foot.look.px.margin
        anchors.rightMargin: foot.look.px.margin
        anchors.bottomMargin: foot.look.landscape ? foot.look.px.gap : foot.look.px.margin
        spacing: foot.look.px.gap

        RowLayout {
            visible: !foot.look.landscape
            spacing: foot.look.px.gap

            Bar {
                Layout.fillWidth: true
                look: foot.look
                view: foot.view
            }
            Label {
                look: foot.look
                size: foot.look.px.caption
                text: foot.view.countdown
                color: foot.look.colors.muted
                wrapMode: Text.NoWrap
            }
        }
        GridLayout {
            columns: foot.look.landscape ? 5 : 4
            columnSpacing: foot.look.px.gap
            rowSpacing: foot.look.px.gap / 2
            uniformCellWidths: true

            Choice {
                objectName: "back"
                visible: foot.view.can_go_back
                name: foot.kiosk.words["back"]
                ground: foot.look.colors.paper
                ink: foot.look.colors.red
                edge: foot.look.colors.red
                onTapped: foot.kiosk.go_back()
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: foot.look.landscape
                spacing: foot.look.px.gap / 2

                Bar {
                    Layout.fillWidth: true
                    look: foot.look
                    view: foot.view
                }
                Label {
                    Layout.fillWidth: true
                    look: foot.look
                    size: foot.look.frame.caption
                    text: foot.view.countdown
                    color: foot.look.colors.muted
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            Choice {
                objectName: "language"
                name: foot.kiosk.words["language." + foot.view.other]
                onTapped: foot.kiosk.speak(foot.view.other)
            }
            Choice {
                objectName: "large"
                name: foot.kiosk.words["large"]
                chosen: foot.view.large
                onTapped: foot.kiosk.enlarge()
            }
            Choice {
                objectName: "contrast"
                name: foot.kiosk.words["contrast"]
                chosen: foot.view.contrast
                onTapped: foot.kiosk.contrast()
            }
        }
    }

    component Choice: Button {
        Layout.fillWidth: true
        look: foot.look
        size: Math.min(foot.look.px.detail, foot.look.px.target * 0.34)
        edge: chosen ? foot.look.colors.ink : foot.look.contrast ? foot.look.colors.ink : "transparent"
        ground: chosen ? foot.look.colors.hint : foot.look.colors.pill
        wraps: true
    }
}
