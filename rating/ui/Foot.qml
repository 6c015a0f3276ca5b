import QtQuick
import QtQuick.Layouts

// What can be done besides answering, and the time that is left.
ColumnLayout {
    id: foot

    required property QtObject rating
    required property Look look
    readonly property var view: rating.shown.foot
    readonly property string page: rating.shown.page
    // The time that is left stands between the buttons, or above them.
    readonly property bool beside: look.landscape && !look.large

    spacing: look.px.gap / 3

    Countdown {
        visible: !foot.beside
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: foot.look.px.gap / 2

        Choice {
            objectName: "skip"
            visible: foot.page === "ask"
            name: foot.rating.words["skip"]
            ground: foot.look.colors.paper
            ink: foot.look.colors.red
            edge: foot.look.colors.red
            onTapped: foot.rating.skip()
        }
        Choice {
            objectName: "back"
            visible: foot.page === "complain"
            name: foot.rating.words["back"]
            ground: foot.look.colors.paper
            ink: foot.look.colors.red
            edge: foot.look.colors.red
            onTapped: foot.rating.go_back()
        }
        Choice {
            objectName: "send"
            visible: foot.page === "complain"
            name: foot.rating.words["send"]
            size: foot.look.large ? foot.look.px.detail : foot.look.px.tile
            ground: foot.look.colors.green
            groundDown: foot.look.colors.green_pressed
            ink: foot.look.colors.white
            onTapped: foot.rating.send()
        }
        Item {
            visible: !foot.beside
            Layout.fillWidth: true
        }
        Countdown {
            visible: foot.beside
            Layout.leftMargin: foot.look.px.gap / 2
            Layout.rightMargin: foot.look.px.gap / 2
        }
        Choice {
            objectName: "language"
            name: foot.rating.words["language." + foot.view.other]
            onTapped: foot.rating.speak(foot.view.other)
        }
        Choice {
            objectName: "large"
            name: foot.rating.words[foot.view.large ? "usual" : "large"]
            ground: foot.view.large ? foot.look.colors.hint : foot.look.colors.pill
            edge: foot.view.large ? foot.look.colors.ink : "transparent"
            onTapped: foot.rating.enlarge()
        }
    }

    component Countdown: RowLayout {
        Layout.fillWidth: true
        spacing: foot.look.px.gap
        opacity: foot.view.left > 0 ? 1 : 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(4, foot.look.px.border * 4)
            radius: height / 2
            color: foot.look.colors.line_soft

            Rectangle {
                width: parent.width * foot.view.left / foot.view.total
                height: parent.height
                radius: parent.radius
                color: foot.look.colors.red
            }
        }
        Label {
            objectName: "countdown"
            look: foot.look
            size: foot.look.px.caption
            text: foot.view.countdown
            color: foot.look.colors.muted
            wrapMode: Text.NoWrap
        }
    }

    component Choice: Button {
        look: foot.look
        Layout.fillWidth: true
        Layout.minimumWidth: least
        Layout.maximumWidth: implicitWidth
    }
}
