import QtQuick
import QtQuick.Layouts

// The way back, the time that is left, the other language.
Item {
    id: foot

    required property QtObject kiosk
    required property Look look
    readonly property var view: kiosk.shown.foot

    readonly property bool apart: look.large || !look.landscape
    // As many in a row as keep their names in it.
    readonly property real widest: Math.max(back.implicitWidth, language.implicitWidth, large.implicitWidth, contrast.implicitWidth)
    readonly property bool halves: look.large && !look.aside

    implicitWidth: look.aside ? widest + look.px.margin + look.px.gap : 0
    implicitHeight: column.implicitHeight + column.anchors.bottomMargin + look.px.gap / (apart && !look.large ? 1 : 2)

    Rectangle {
        width: foot.look.px.border
        height: parent.height
        visible: foot.look.aside
        color: foot.look.colors.line
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: foot.look.aside ? foot.look.px.gap : foot.look.px.margin
        anchors.rightMargin: foot.look.px.margin
        anchors.bottomMargin: foot.look.landscape ? foot.look.px.gap : foot.look.px.margin
        spacing: foot.look.px.gap / (foot.look.large ? 2 : 1)

        GridLayout {
            visible: foot.apart
            columns: foot.look.large ? 1 : 2
            columnSpacing: foot.look.px.gap
            rowSpacing: 0

            Bar {
                Layout.fillWidth: true
                look: foot.look
                view: foot.view
            }
            Label {
                Layout.alignment: Qt.AlignRight
                Layout.fillWidth: foot.look.aside
                look: foot.look
                size: foot.look.px.caption
                text: foot.view.countdown
                color: foot.look.colors.muted
                wrapMode: foot.look.aside ? Text.Wrap : Text.NoWrap
                horizontalAlignment: foot.look.aside ? Text.AlignHCenter : Text.AlignLeft
            }
        }
        GridLayout {
            columns: foot.look.aside ? 1 : foot.halves ? 2 : foot.apart ? 4 : 5
            columnSpacing: foot.look.px.gap
            rowSpacing: foot.look.px.gap / (foot.look.aside ? 1 : 2)
            uniformCellWidths: !foot.look.large

            Choice {
                id: back
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
                visible: !foot.apart
                spacing: foot.look.px.gap / 2

                Bar {
                    Layout.fillWidth: true
                    look: foot.look
                    view: foot.view
                }
                Label {
                    Layout.fillWidth: true
                    look: foot.look
                    size: foot.look.px.caption
                    text: foot.view.countdown
                    color: foot.look.colors.muted
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            Choice {
                id: language
                objectName: "language"
                name: foot.kiosk.words["language." + foot.view.other]
                onTapped: foot.kiosk.speak(foot.view.other)
            }
            Choice {
                id: large
                objectName: "large"
                name: foot.kiosk.words["large"]
                chosen: foot.view.large
                onTapped: foot.kiosk.enlarge()
            }
            Choice {
                id: contrast
                objectName: "contrast"
                Layout.columnSpan: foot.halves && !foot.view.can_go_back ? 2 : 1
                name: foot.kiosk.words["contrast"]
                chosen: foot.view.contrast
                onTapped: foot.kiosk.contrast()
            }
        }
    }

    component Choice: Button {
        Layout.fillWidth: true
        look: foot.look
        size: foot.look.px.detail
        edge: chosen ? foot.look.colors.ink : foot.look.contrast ? foot.look.colors.ink : "transparent"
        ground: chosen ? foot.look.colors.hint : foot.look.colors.pill
        wraps: !foot.look.large
    }
}
