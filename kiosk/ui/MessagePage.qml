import QtQuick
import QtQuick.Layouts

// A page that only says something: starting, connection lost, refused, ask at the desk.
Body {
    id: page

    required property QtObject kiosk
    words: kiosk.words
    readonly property var message: kiosk.shown.message

    centered: true
    spacing: look.px.gap / 2

    Item { Layout.fillHeight: true }

    Sign {
        Layout.alignment: Qt.AlignHCenter
        size: page.look.px.target * (page.look.large ? 0.9 : page.look.landscape ? 1.4 : 1.8)
        kind: page.message.sign
        ink: page.look.colors.red
        ground: page.look.colors.white
    }
    Label {
        objectName: "title"
        Layout.fillWidth: true
        Layout.topMargin: page.look.px.gap * (page.look.large ? 0.5 : 1.5)
        look: page.look
        size: page.look.px.question
        text: page.look.large ? page.message.title.replace("\n", " ") : page.message.title
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text.replace("\n", " ") + ". " + page.message.body
    }
    Label {
        objectName: "body"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: page.look.px.gap / 2
        Layout.fillWidth: true
        Layout.maximumWidth: page.look.px.target * (page.look.large ? 16 : 8)
        look: page.look
        size: page.look.px.lead
        text: page.message.body
        horizontalAlignment: Text.AlignHCenter
    }

    GridLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: page.look.large ? page.look.px.gap : page.look.px.margin * 0.8
        visible: page.message.can_leave
        columns: page.look.landscape && !page.look.narrow ? 2 : 1
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap

        Button {
            objectName: "retry"
            Layout.preferredWidth: Math.max(implicitWidth, page.look.px.target * 5.3)
            visible: page.message.can_retry
            look: page.look
            tall: page.look.px.button_height
            size: page.look.px.button
            name: page.kiosk.words["retry"]
            ground: page.look.colors.green
            groundDown: page.look.colors.green_pressed
            ink: page.look.colors.white
            onTapped: page.kiosk.retry()
        }
        Button {
            objectName: "home"
            Layout.preferredWidth: Math.max(implicitWidth, page.look.px.target * 5.3)
            look: page.look
            tall: page.look.px.button_height
            size: page.look.px.button
            name: page.kiosk.words["home"]
            ground: page.message.can_retry ? page.look.colors.paper : page.look.colors.red
            groundDown: page.message.can_retry ? page.look.colors.pill : page.look.colors.red_pressed
            ink: page.message.can_retry ? page.look.colors.red : page.look.colors.white
            edge: page.look.colors.red
            onTapped: page.kiosk.go_back()
        }
    }

    Item { Layout.fillHeight: true }

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        look: page.look
        size: page.look.px.caption
        text: page.message.staff
        color: page.look.colors.muted
        horizontalAlignment: Text.AlignHCenter
    }
}
